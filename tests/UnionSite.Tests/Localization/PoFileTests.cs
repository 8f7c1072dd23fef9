using UnionSite.Cms.Localization;
using Xunit;

namespace UnionSite.Tests.Localization;

public sealed class PoFileTests
{
    [Fact]
    public void Read_TakesEntriesOverSeveralLines_AndLeavesTheHeadOut() =>
        Assert.Equal(
            [("Lưu \"nháp\"\n", "Save \"draft\"\n"), ("Có {0} bài", "Articles: {0}")],
            PoFile.Read("msgid \"\"\r\nmsgstr \"Language: en\\n\"\r\n\r\n#: x.cs:1\r\nmsgid \"Lưu \"\r\n\"\\\"nháp\\\"\\n\"\r\nmsgstr \"Save \\\"draft\\\"\\n\"\r\nmsgid \"Có {0} bài\"\nmsgstr \"Articles: {0}\"\n"));

    [Theory]
    [InlineData("msgid \"a\"\nmsgid \"b\"\nmsgstr \"c\"")]
    [InlineData("msgid \"a\"")]
    [InlineData("msgstr \"a\"")]
    [InlineData("msgctxt \"x\"\nmsgid \"a\"\nmsgstr \"b\"")]
    [InlineData("msgid \"a\\q\"\nmsgstr \"b\"")]
    [InlineData("words")]
    public void Read_RefusesWhatItDoesNotUnderstand(string content) => Assert.Throws<FormatException>(() => PoFile.Read(content));

    [Fact]
    public void Words_TakeValuesApart()
    {
        Words.Language = "en";
        Assert.Equal("Không ai dịch câu này: 3 {x} <b>", Words.T($"Không ai dịch câu này: {3} {{x}} {"<b>"}"));
        using var written = new StringWriter();
        Words.TH($"<em>Không ai dịch</em>: {"<b>"}").WriteTo(written, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal("<em>Không ai dịch</em>: &lt;b&gt;", written.ToString());
        Assert.Equal("Thoát", Words.N("Thoát"));
        Assert.Equal("Sign out", Words.T("Thoát"));
        Words.Language = "vi";
        Assert.Equal("Thoát", Words.T("Thoát"));
    }
}
