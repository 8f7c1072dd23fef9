namespace UnionSite.Cms.Recipes;

/// <summary>One term of an expression: a call by name, or a literal when the name is empty.</summary>
internal sealed record ExpressionTerm(string Name, IReadOnlyList<string> Arguments);
