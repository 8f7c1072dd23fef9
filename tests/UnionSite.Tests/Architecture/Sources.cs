using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Architecture;

/// <summary>The repository's C# as syntax trees; migrations, which a tool writes, are left out.</summary>
internal static class Sources
{
    private static readonly Lazy<IReadOnlyList<(string Path, CompilationUnitSyntax Root)>> Parsed = new(() =>
    [
        .. new[] { "src", "themes", "tests" }.SelectMany(top => RepositoryFolder.Files(top, "*.cs"))
            .Select(file => (RepositoryFolder.Relative(file), File.ReadAllText(file)))
            .Where(file => !file.Item1.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (file.Item1, CSharpSyntaxTree.ParseText(file.Item2).GetCompilationUnitRoot())),
    ]);

    /// <summary>Product and tests.</summary>
    public static IReadOnlyList<(string Path, CompilationUnitSyntax Root)> All => Parsed.Value;

    /// <summary>Product alone.</summary>
    public static IEnumerable<(string Path, CompilationUnitSyntax Root)> Product => All.Where(file => !file.Path.StartsWith("tests/", StringComparison.Ordinal));

    /// <summary>True when the file lies in one of the folders.</summary>
    public static bool Below(string path, IEnumerable<string> folders) => folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Lines from the first token to the last, comments before it not counted.</summary>
    public static int Lines(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
