using System.Text.Json.Nodes;
using AngleSharp.Dom;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Documents;

/// <summary>A signed document as a PDF: what is refused, what is found by its words, what the page says of it.</summary>
public sealed class PdfTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "JavaScript")]
    [InlineData("/OpenAction << /S /Launch /F (cmd.exe) >>", "Launch")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>", "EmbeddedFiles")]
    public async Task PdfThatActs_IsRefused(string catalog, string what)
    {
        var result = await ImportAsync("van-ban/hanh-dong.pdf", PdfFiles.Page("Ke hoach", catalog));
        Assert.Contains(what, result.Problem, StringComparison.Ordinal);
        Assert.Contains("in lại thành PDF", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenPdf_IsRefused()
    {
        var result = await ImportAsync("van-ban/hong.pdf", "%PDF-1.7 and nothing more"u8.ToArray());
        Assert.Equal("Tệp PDF này bị hỏng nên không đọc được.", result.Problem);
    }

    [Fact]
    public async Task AttachedPdf_IsFoundByItsWords_AndSaysItsPages()
    {
        const string Words = "Nghi quyet ve cham lo doan vien vung cao nguyen thuong xuan hoa ban";
        Assert.Null((await ImportAsync("van-ban/ky-so.pdf", PdfFiles.Page(Words))).Problem);
        Assert.Null((await ImportAsync("van-ban/ban-quet.pdf", PdfFiles.Page())).Problem);
        var item = await site.PublishAsync("Resolution", "Nghị quyết có bản ký", found =>
        {
            var part = found.Part("Resolution");
            part["DocType"] = new JsonObject { ["TaxonomyContentItemId"] = "4hepd3fdev0e166ztf8zd0hjxp", ["TermContentItemIds"] = new JsonArray("4bk5xtv9xfba1znyf18scb57n1") };
            part["IssuedOn"] = new JsonObject { ["Value"] = "2026-05-29T00:00:00Z" };
            part["Abstract"] = new JsonObject { ["Text"] = "Về bản ký" };
            part["Attachments"] = new JsonObject
            {
                ["Paths"] = new JsonArray("van-ban/ky-so.pdf", "van-ban/ban-quet.pdf"),
                ["MediaTexts"] = new JsonArray("Bản ký số", "Bản quét"),
            };
        });
        using var reader = site.AnonymousClient(followRedirects: true);
        var hits = await reader.GetPageAsync("/tim-kiem?q=thuong+xuan+hoa+ban");
        Assert.Contains("Nghị quyết có bản ký", hits.Body!.Words(), StringComparison.Ordinal);
        var page = await reader.GetPageAsync("/Contents/ContentItems/" + item.ContentItemId);
        var files = page.QuerySelectorAll(".files li").Select(file => file.Words()).ToList();
        Assert.Contains("PDF, 1 KB, 1 trang", files[0], StringComparison.Ordinal);
        Assert.DoesNotContain("bản quét", files[0], StringComparison.Ordinal);
        Assert.Contains("1 trang, bản quét", files[1], StringComparison.Ordinal);
    }

    private Task<MediaResult> ImportAsync(string path, byte[] bytes) =>
        site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync(path, new MemoryStream(bytes), "kiểm thử"));
}
