using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>
/// Decides the rule of a layer in Orchard's format. A condition that is not known, or that holds a script, is never true:
/// scripts of recipes are not run here.
/// </summary>
public static class LayerRule
{
    private const int MaxDepth = 8;

    /// <summary>True when the layer's rule holds.</summary>
    public static bool Holds(JsonObject layer, LayerFacts facts) => layer["LayerRule"] is JsonObject rule
        ? All(rule, facts, 0)
        : Legacy(JsonText.TextOf(layer, "Rule"), facts);

    /// <summary>Names of the conditions in the rule that are never true here.</summary>
    public static IReadOnlyList<string> Unsupported(JsonObject layer)
    {
        var found = new List<string>();
        Collect(layer["LayerRule"] as JsonObject, found, 0);
        if (layer["LayerRule"] is not JsonObject && JsonText.TextOf(layer, "Rule") is { Length: > 0 } script && !IsKnown(script))
        {
            found.Add("Rule: " + script);
        }

        return found;
    }

    private static bool All(JsonObject group, LayerFacts facts, int depth)
    {
        var conditions = Conditions(group);
        return conditions.Count > 0 && conditions.All(condition => Evaluate(condition, facts, depth + 1));
    }

    private static bool Evaluate(JsonObject condition, LayerFacts facts, int depth) => depth <= MaxDepth && Name(condition) switch
    {
        "BooleanCondition" => JsonText.FlagOf(condition, "Value"),
        "HomepageCondition" => JsonText.FlagOf(condition, "Value") == facts.IsHome,
        "IsAnonymousCondition" => !facts.IsSignedIn,
        "IsAuthenticatedCondition" => facts.IsSignedIn,
        "RoleCondition" => Compare(condition, facts.Roles),
        "UrlCondition" => Compare(condition, [facts.Path]),
        "CultureCondition" => Compare(condition, [facts.Culture]),
        "ContentTypeCondition" => Compare(condition, [facts.ContentType]),
        "AllConditionGroup" => All(condition, facts, depth),
        "AnyConditionGroup" => Conditions(condition).Any(inner => Evaluate(inner, facts, depth + 1)),
        _ => false,
    };

    private static bool Compare(JsonObject condition, IReadOnlyList<string> actual)
    {
        var wanted = JsonText.TextOf(condition, "Value") ?? "";
        if (wanted.StartsWith("~/", StringComparison.Ordinal))
        {
            wanted = wanted[1..];
        }

        var operation = condition["Operation"] as JsonObject;
        var compare = JsonText.FlagOf(operation, "CaseSensitive") ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return Operator(operation) switch
        {
            "" or "StringEqualsOperator" => actual.Any(text => text.Equals(wanted, compare)),
            "StringNotEqualsOperator" => actual.All(text => !text.Equals(wanted, compare)),
            "StringStartsWithOperator" => actual.Any(text => text.StartsWith(wanted, compare)),
            "StringNotStartsWithOperator" => actual.All(text => !text.StartsWith(wanted, compare)),
            "StringEndsWithOperator" => actual.Any(text => text.EndsWith(wanted, compare)),
            "StringNotEndsWithOperator" => actual.All(text => !text.EndsWith(wanted, compare)),
            "StringContainsOperator" => actual.Any(text => text.Contains(wanted, compare)),
            "StringNotContainsOperator" => actual.All(text => !text.Contains(wanted, compare)),
            _ => false,
        };
    }

    // Layers of older sites carry a line of script; three lines are so common that they are understood as words.
    private static bool Legacy(string? rule, LayerFacts facts) => rule?.Trim() switch
    {
        "true" => true,
        "isHomepage()" => facts.IsHome,
        "isAnonymous()" => !facts.IsSignedIn,
        "isAuthenticated()" => facts.IsSignedIn,
        _ => false,
    };

    private static bool IsKnown(string rule) => rule.Trim() is "true" or "isHomepage()" or "isAnonymous()" or "isAuthenticated()";

    private static void Collect(JsonObject? group, List<string> found, int depth)
    {
        if (group is null || depth > MaxDepth)
        {
            return;
        }

        foreach (var condition in Conditions(group))
        {
            switch (Name(condition))
            {
                case "AllConditionGroup" or "AnyConditionGroup":
                    Collect(condition, found, depth + 1);
                    break;
                case "BooleanCondition" or "HomepageCondition" or "IsAnonymousCondition" or "IsAuthenticatedCondition"
                    or "RoleCondition" or "UrlCondition" or "CultureCondition" or "ContentTypeCondition":
                    break;
                case var other:
                    found.Add(other);
                    break;
            }
        }
    }

    private static List<JsonObject> Conditions(JsonObject group) =>
        group["Conditions"] is JsonArray array ? [.. array.OfType<JsonObject>()] : [];

    private static string Name(JsonObject condition) => JsonText.TextOf(condition, "Name") is { Length: > 0 } name
        ? name
        : ShortName(JsonText.TextOf(condition, "$type"));

    private static string Operator(JsonObject? operation) => operation is null
        ? ""
        : ShortName(JsonText.TextOf(operation, "$type") ?? JsonText.TextOf(operation, "Name"));

    // "OrchardCore.Rules.Models.BooleanCondition, OrchardCore.Rules" becomes "BooleanCondition".
    private static string ShortName(string? type)
    {
        var name = type?.Split(',')[0].Trim() ?? "";
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
