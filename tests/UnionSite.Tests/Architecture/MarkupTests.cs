using System.Text.RegularExpressions;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>Templates and assets keep to the site's own files and to the content policy.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void Templates_Hold_NothingInline()
    {
        var found = from file in ProjectTests.Product("*.cshtml")
                    from match in Inline().Matches(WithoutComments(File.ReadAllText(file)))
                    where !match.Value.Contains("application/ld+json", StringComparison.Ordinal)
                    select $"{RepositoryFolder.Relative(file)}: {match.Value}";
        Findings.None(found);
    }

    [Fact]
    public void Templates_Load_OnlyOwnFiles()
    {
        var found = from file in ProjectTests.Product("*.cshtml")
                    from match in ForeignAsset().Matches(File.ReadAllText(file))
                    select $"{RepositoryFolder.Relative(file)}: {match.Value}";
        Findings.None(found);
    }

    [Fact]
    public void StylesAndScripts_Load_OnlyOwnFiles()
    {
        var found = from file in ProjectTests.Product("*.css", "*.js")
                    from match in ForeignUrl().Matches(File.ReadAllText(file))
                    where !match.Value.Contains("www.w3.org", StringComparison.Ordinal)
                    select $"{RepositoryFolder.Relative(file)}: {match.Value}";
        Findings.None(found);
    }

    [Fact]
    public void Text_HtmlRaw_IsUsedOnlyForSanitisedHtml()
    {
        // Html.Raw of anything but a value that SafeHtml has gone over would let a stored script through.
        var found = from file in ProjectTests.Product("*.cshtml")
                    from match in RawHtml().Matches(File.ReadAllText(file))
                    where !Regex.IsMatch(match.Value, @"Safe|Html\b.*Html|StructuredData\.Write", RegexOptions.None)
                    select $"{RepositoryFolder.Relative(file)}: {match.Value}";
        Findings.None(found);
    }

    private static string WithoutComments(string text) => RazorComment().Replace(text, "");

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle\s*=\s*[""'@]|\son[a-z]+\s*=\s*[""']|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<(script|link|img|iframe|source|video|audio|embed|object|use|track)\b[^>]*\b(src|href|srcset|data|poster)\s*=\s*[""'](https?:)?//[^""']*", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignAsset();

    [GeneratedRegex(@"(url\(\s*[""']?|@import\s+[""']|[""'`])(https?:)?//[\w.-]+", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignUrl();

    [GeneratedRegex(@"Html\.Raw\([^\n]*")]
    private static partial Regex RawHtml();

    [GeneratedRegex(@"@\*[\s\S]*?\*@")]
    private static partial Regex RazorComment();
}
