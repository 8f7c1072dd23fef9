using System.Reflection;
using System.Text.RegularExpressions;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>Cms &lt;- Modules &lt;- Themes &lt;- Web, and nothing the other way.</summary>
public sealed partial class ProjectTests
{
    [Fact]
    public void Cms_References_NeitherModuleNorThemeNorWeb() =>
        Findings.None(ProductReferences(Assemblies.Cms));

    [Fact]
    public void Modules_References_OnlyTheKernel() =>
        Findings.None(ProductReferences(Assemblies.Modules).Except(["UnionSite.Cms"]));

    [Fact]
    public void Themes_References_OnlyModulesAndKernel() =>
        Findings.None(ProductReferences(Assemblies.Themes).Except(["UnionSite.Cms", "UnionSite.Modules"]));

    [Fact]
    public void CmsSources_Name_NoModuleAndNoTheme()
    {
        var forbidden = Folders("src/UnionSite.Modules").Select(name => $"UnionSite.Modules.{name}")
            .Concat(["UnionSite.Modules", "UnionSite.Themes"]).ToList();
        var found = RepositoryFolder.Files("src/UnionSite.Cms", "*.cs", "*.cshtml")
            .Where(file => forbidden.Any(name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)))
            .Select(RepositoryFolder.Relative);
        Findings.None(found);
    }

    [Fact]
    public void ModulesProject_Holds_OnlyModuleFolders()
    {
        var stray = RepositoryFolder.Files("src/UnionSite.Modules", "*.cs")
            .Select(RepositoryFolder.Relative)
            .Where(file => file.Split('/').Length < 4);
        Findings.None(stray);
        foreach (var name in Folders("src/UnionSite.Modules"))
        {
            Assert.True(File.Exists(RepositoryFolder.Below("src", "UnionSite.Modules", name, $"{name}Module.cs")), $"{name} has no {name}Module.cs");
        }
    }

    [Fact]
    public void Namespace_Equals_Folder()
    {
        var wrong = new List<string>();
        foreach (var file in Product("*.cs"))
        {
            var relative = RepositoryFolder.Relative(file);
            if (NamespaceLine().Match(File.ReadAllText(file)) is { Success: true } match
                && match.Groups[1].Value != Expected(relative))
            {
                wrong.Add($"{relative}: {match.Groups[1].Value}");
            }
        }

        Findings.None(wrong);
    }

    [Fact]
    public void Folders_AreNamed_AfterTheBusiness()
    {
        string[] forbidden = ["Services", "Helpers", "Utils", "Common", "Managers", "Core"];
        var found = new[] { "src", "themes", "tests" }
            .SelectMany(top => RepositoryFolder.Files(top, "*.*"))
            .SelectMany(file => RepositoryFolder.Relative(file).Split('/').SkipLast(1))
            .Where(name => forbidden.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Distinct();
        Findings.None(found);
    }

    [Fact]
    public void Theme_Holds_TemplatesAndAssetsOnly()
    {
        Findings.None(RepositoryFolder.Files("themes", "*.cs").Select(RepositoryFolder.Relative));
        string[] forbidden = ["SiteDb", "DbContext", "IServiceProvider", "PublishedContent", "ContentEditor", "RequestServices", "Microsoft.EntityFrameworkCore"];
        var found = from file in RepositoryFolder.Files("themes", "*.cshtml")
                    let text = File.ReadAllText(file)
                    from word in forbidden
                    where Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b")
                    select $"{RepositoryFolder.Relative(file)}: {word}";
        Findings.None(found);
    }

    /// <summary>Hand-written product sources.</summary>
    internal static IEnumerable<string> Product(params string[] patterns) =>
        RepositoryFolder.Files("src", patterns).Concat(RepositoryFolder.Files("themes", patterns))
            .Where(file => !RepositoryFolder.Relative(file).Contains("/Migrations/", StringComparison.Ordinal));

    internal static IEnumerable<string> Folders(string parent) =>
        RepositoryFolder.Files(parent, "*.cs").Select(file => RepositoryFolder.Relative(file)[(parent.Length + 1)..].Split('/'))
            .Where(names => names.Length > 1).Select(names => names[0]).Distinct();

    private static string Expected(string relative)
    {
        var folders = relative.Split('/').SkipLast(1).Skip(1);
        return string.Join('.', folders);
    }

    private static IEnumerable<string> ProductReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("UnionSite", StringComparison.Ordinal));

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
