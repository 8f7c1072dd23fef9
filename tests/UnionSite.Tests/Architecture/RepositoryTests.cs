using System.Text.RegularExpressions;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>What must never be committed.</summary>
public sealed class RepositoryTests
{
    private static readonly string[] Kinds =
        ["*.cs", "*.cshtml", "*.json", "*.md", "*.css", "*.js", "*.mjs", "*.sh", "*.csproj", "*.props", "*.config", "*.html", "*.txt", "*.yml"];

    // Written in pieces, so that this file does not hold what it looks for.
    private static readonly string[] Patterns =
    [
        "(?<![\\w.])/" + "work/", "(?<![\\w.])/" + "root/", "(?<![\\w.])/" + "home/\\w+/", "[A-Z]:\\\\" + "Users\\\\",
        "-----BEGIN " + "[A-Z ]*PRIVATE KEY", "\"resolved\"" + "\\s*:", "registry\\." + "npmjs", "api\\.nuget\\." + "org",
        "(?i)TO" + "DO\\b", "FIX" + "ME", "Not" + "ImplementedException",
    ];

    [Fact]
    public void Files_Hold_NoMachinePathSecretHostOrStub()
    {
        var found = from file in Tracked()
                    let text = File.ReadAllText(file)
                    from pattern in Patterns
                    from match in Regex.Matches(text, pattern).Take(1)
                    select $"{RepositoryFolder.Relative(file)}: {match.Value}";
        Findings.None(found);
    }

    [Fact]
    public void Settings_Hold_NoPassword()
    {
        var found = from file in Tracked().Where(file => Path.GetFileName(file).StartsWith("appsettings", StringComparison.Ordinal))
                    where Regex.IsMatch(File.ReadAllText(file), "(?i)(password|secret|apikey)\"?\\s*[:=]\\s*\"?[^\"\\s{]")
                    select RepositoryFolder.Relative(file);
        Findings.None(found);
    }

    [Fact]
    public void Catch_WithEmptyBody_StandsNowhere()
    {
        var found = from file in Sources.Product
                    from block in file.Root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax>()
                    where block.Block.Statements.Count == 0
                    select $"{file.Path}: {block}";
        Findings.None(found);
    }

    private static IEnumerable<string> Tracked() =>
        new[] { "src", "themes", "recipes", "tests", "docs" }.SelectMany(top => RepositoryFolder.Files(top, Kinds))
            .Concat(Directory.EnumerateFiles(RepositoryFolder.Root).Where(file => Path.GetExtension(file) is ".md" or ".sh" or ".props" or ".json"))
            .Where(file => !file.EndsWith(Path.Combine("Architecture", "RepositoryTests.cs"), StringComparison.Ordinal));
}
