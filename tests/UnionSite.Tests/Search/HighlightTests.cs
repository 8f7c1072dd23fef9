using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Search;
using Xunit;

namespace UnionSite.Tests.Search;

public sealed class HighlightTests
{
    [Fact]
    public void Whole_QueryWithoutAccents_MarksTheAccentedWords() =>
        Assert.Equal("<mark>Kế</mark> <mark>hoạch</mark> <mark>36</mark>/KH-LĐLĐ", Written(new Highlight(SearchWords.Of("ke hoach 36")).Whole("Kế hoạch 36/KH-LĐLĐ")));

    [Fact]
    public void Whole_WordsWithĐ_AreMarked() =>
        Assert.Equal("<mark>Đại</mark> <mark>hội</mark> <mark>XIV</mark> của Đảng", Written(new Highlight(SearchWords.Of("dai hoi xiv")).Whole("Đại hội XIV của Đảng")));

    [Fact]
    public void Whole_Markup_IsWrittenAsText() =>
        Assert.Equal("&lt;b&gt;<mark>x</mark>&lt;/b&gt;", Written(new Highlight(SearchWords.Of("x")).Whole("<b>x</b>")));

    [Fact]
    public void Passage_OfLongText_StandsAroundTheHits()
    {
        var text = string.Concat(Enumerable.Repeat("chữ khác ", 200)) + "tư vấn pháp luật lưu động " + string.Concat(Enumerable.Repeat("chữ khác ", 200));
        var passage = Written(new Highlight(SearchWords.Of("phap luat")).Passage(text));
        Assert.StartsWith("…", passage, StringComparison.Ordinal);
        Assert.Contains("<mark>pháp</mark> <mark>luật</mark>", passage, StringComparison.Ordinal);
        Assert.True(passage.Length < 400);
    }

    [Fact]
    public void Expression_HostileWords_AreQuoted()
    {
        Assert.Equal("\"or\" AND \"near\"*", SearchTable.Expression(SearchWords.Of("\" OR NEAR(*"), all: true));
        Assert.Empty(SearchWords.Of("\"*()^:-+"));
    }

    private static string Written(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
