using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using UnionSite.Cms.RichText;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.RichText;

/// <summary>One paste at a time: what is converted, offered, dropped and refused.</summary>
public sealed class PasteTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Address = "/Admin/Paste";

    [Fact]
    public void OldFont_IsConverted_AndEachTextIsShownBeforeAndAfter()
    {
        var result = PastedHtml.Read("<html><head><style>p.MsoNormal {font-family:\".VnTime\";}</style></head><body><p class=MsoNormal>KÕ ho¹ch <b>c«ng t¸c</b></p><p style=\"font-family:Arial\">Đã là Unicode</p></body>");
        Assert.Equal("<p>Kế hoạch <strong>công tác</strong></p>\n<p>Đã là Unicode</p>", result.Html);
        Assert.Equal("TCVN3", result.Encoding);
        Assert.Equal([("KÕ ho¹ch", "Kế hoạch"), ("c«ng t¸c", "công tác")], result.Converted.Select(pair => (pair.Before, pair.After)));
        Assert.Equal("VNI", PastedHtml.ReadText("Keá hoaïch coâng taùc cuûa Coâng ñoaøn").Encoding);
    }

    [Fact]
    public void TornSentence_IsOfferedJoined_AndAnEndedOneIsNot()
    {
        var result = PastedHtml.Read("<p>Đoàn viên được ứng dụng khoa</p><p>&nbsp;</p><p>học công nghệ vào sản xuất.</p><p>câu sau.</p>");
        var torn = Assert.Single(result.Torn);
        Assert.Equal(("Đoàn viên được ứng dụng khoa", "học công nghệ vào sản xuất."), (torn.Before, torn.After));
        Assert.Equal("Đoàn viên được ứng dụng khoa học công nghệ vào sản xuất.", torn.Joined);
    }

    [Fact]
    public void WordLists_BecomeNestedLists_AndKeepTheirNumbering()
    {
        static string Item(string level, string mark, string words) => $"<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'><span style='mso-list:Ignore'>{mark}<span>&nbsp; </span></span>{words}</p>";
        var html = Item("1", "3.", "Ba") + Item("2", "a)", "A") + Item("2", "b)", "B") + Item("1", "4.", "Bốn") + Item("1", "·", "Chấm");
        Assert.Equal(
            "<ol start=\"3\"><li>Ba<ol type=\"a\"><li>A</li><li>B</li></ol></li><li>Bốn</li></ol>\n<ul><li>Chấm</li></ul>",
            PastedHtml.Read(html).Html);
    }

    [Fact]
    public void WhatIsLeftOut_IsNamed_AndNothingOfItRuns()
    {
        var result = PastedHtml.Read("<p style='color:red' onclick='x()'>Chữ<script>alert(1)</script> <img src='file:///C:/Temp/clip_image001.png'><a href='javascript:x()'>bấm</a><a href='https://congdoan.vn'>trang</a></p>"
            + "<div style='mso-element:comment-list'><p class=msocomtxt>Sửa chỗ này</p></div><iframe src='//x'></iframe>");
        Assert.Equal("<p>Chữ bấm<a href=\"https://congdoan.vn\">trang</a></p>", result.Html);
        var said = string.Join('\n', result.Dropped);
        foreach (var words in new[] { "clip_image001.png", "1 lời bình", "1 liên kết", "kiểu chữ" })
        {
            Assert.Contains(words, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WordsOwnStyleNames_AreNotTakenForTheStandardOnes()
    {
        var result = PastedHtml.Read("<p><b style='mso-bidi-font-weight:normal'>Đậm</b> và <i style='mso-bidi-font-style:normal'>nghiêng</i> và <b style='font-weight:normal'>thường</b></p>");
        Assert.Equal("<p><strong>Đậm</strong> và <em>nghiêng</em> và thường</p>", result.Html);
    }

    [Fact]
    public void TableAndHeadings_TakeTheSitesShape()
    {
        var result = PastedHtml.Read("<h1><b>Tên</b></h1><p class=MsoHeading2>Mục</p><div>Hai<div>dòng</div></div><table border=1 style='x'><tr><td><p><b>Số</b></p></td><td colspan=2><p><b>Việc</b></p></td></tr><tr><td>1<td>a<td>b</table>");
        Assert.Equal(
            "<h2>Tên</h2>\n<h3>Mục</h3>\n<p>Hai</p>\n<p>dòng</p>\n<table><tbody><tr><th scope=\"col\">Số</th><th scope=\"col\" colspan=\"2\">Việc</th></tr><tr><td>1</td><td>a</td><td>b</td></tr></tbody></table>",
            result.Html);
    }

    [Fact]
    public async Task Endpoint_AnswersAnEditorsForm_AndNobodyElse()
    {
        using var client = await site.SignInAsync("Editor");
        var token = (await client.GetPageAsync("/Admin/Contents/ContentTypes/NewsArticle/Create")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await PostAsync(client, token, "<p class=MsoNormal>Chữ</p>");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("<p>Chữ</p>", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("html").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(client, "khac", "<p>Chữ</p>")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(client, token, "")).StatusCode);
        var deep = await PostAsync(client, token, string.Concat(Enumerable.Repeat("<div>", 5000)) + "Chữ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, deep.StatusCode);
        Assert.Contains("lồng", (await deep.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("problem").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(Address));
        using var stranger = site.AnonymousClient();
        Assert.NotEqual(HttpStatusCode.OK, (await PostAsync(stranger, token, "<p>Chữ</p>")).StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string token, string html)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Html"] = html, ["__RequestVerificationToken"] = token });
        return await client.PostAsync(Address, form);
    }
}
