using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnionSite.Tests.Architecture;

/// <summary>Finds, in C# and in templates, what goes through T, N and TH, and the Vietnamese that does not.</summary>
internal static partial class SpokenWords
{
    /// <summary>Keys that a C# file asks for.</summary>
    public static IEnumerable<string> Keys(SyntaxNode root) =>
        from call in root.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
        where IsCall(call)
        from key in KeysOf(call.ArgumentList.Arguments[0].Expression)
        select key;

    /// <summary>Vietnamese literals of a C# file that nobody translates.</summary>
    public static IEnumerable<string> Loose(SyntaxNode root) =>
        from node in root.DescendantNodesAndSelf()
        where node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringTextSyntax
        let text = node is LiteralExpressionSyntax literal ? literal.Token.ValueText : ((InterpolatedStringTextSyntax)node).TextToken.ValueText
        where IsVietnamese(text) && !node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => IsCall(call) || IsRecord(call))
        select text;

    /// <summary>The calls of T, N and TH in a template, as C#.</summary>
    public static IEnumerable<ExpressionSyntax> Calls(string template) => Places(template).Select(place => place.Call);

    /// <summary>Vietnamese text of a template that nobody translates.</summary>
    public static IEnumerable<string> Loose(string template)
    {
        template = Comment().Replace(template, match => new string(' ', match.Length));
        foreach (var (start, call) in Enumerable.Reverse(Places(template)))
        {
            template = template.Remove(start, call.FullSpan.Length).Insert(start, " ");
        }

        // A line is enough to find the place.
        return template.Split('\n').Select(line => line.Trim()).Where(line => IsVietnamese(line) && !line.StartsWith("//", StringComparison.Ordinal));
    }

    /// <summary>True for text with a letter that only Vietnamese has.</summary>
    public static bool IsVietnamese(string text) => Letters().IsMatch(text);

    private static IEnumerable<string> KeysOf(ExpressionSyntax text) => text switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => [literal.Token.ValueText],
        InterpolatedStringExpressionSyntax interpolated => [Key(interpolated)],
        ConditionalExpressionSyntax either => KeysOf(either.WhenTrue).Concat(KeysOf(either.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => KeysOf(arm.Expression)),
        ParenthesizedExpressionSyntax inner => KeysOf(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => [string.Concat(KeysOf(sum.Left).Concat(KeysOf(sum.Right)))],
        _ => [],
    };

    private static string Key(InterpolatedStringExpressionSyntax text)
    {
        var number = 0;
        return string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax words
            ? words.TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            : $"{{{number++}}}"));
    }

    private static bool IsCall(InvocationExpressionSyntax call) =>
        call.Expression is IdentifierNameSyntax { Identifier.ValueText: "T" or "N" or "TH" } && call.ArgumentList.Arguments.Count == 1;

    // The audit trail and the log are kept, and kept in the site's own language.
    private static bool IsRecord(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Expression: IdentifierNameSyntax { Identifier.ValueText: "audit" or "_audit" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Audit" } };

    private static List<(int Start, InvocationExpressionSyntax Call)> Places(string template)
    {
        var found = new List<(int, InvocationExpressionSyntax)>();
        for (var match = Start().Match(template); match.Success;)
        {
            var end = match.Index + match.Length;
            if (SyntaxFactory.ParseExpression(template, match.Index, consumeFullText: false) is var expression
                && expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().LastOrDefault(call => call.SpanStart == 0 && IsCall(call)) is { } call)
            {
                found.Add((match.Index, call));
                end = Math.Max(end, match.Index + call.Span.Length);
            }

            match = Start().Match(template, end);
        }

        return found;
    }

    [GeneratedRegex(@"(?<![\w.""])(?:T|TH|N)\(")]
    private static partial Regex Start();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", RegexOptions.IgnoreCase)]
    private static partial Regex Letters();
}
