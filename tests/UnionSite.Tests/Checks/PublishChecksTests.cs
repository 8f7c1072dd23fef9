using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Checks;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Tests.Admin;
using UnionSite.Tests.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Checks;

/// <summary>What is examined before publishing: through the editor's form, the bulk job and the settings page.</summary>
public sealed class PublishChecksTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string New = "/Admin/Contents/ContentTypes/NewsArticle/Create";

    [Fact]
    public async Task Errors_BlockPublishing_LeadToTheirPlace_AndNothingTypedIsLost()
    {
        using var editor = await site.SignInAsync("Editor");
        var html = "<p>Ảnh: <img src=\"/media/minh-hoa/tet.webp\"> và <a href=\"/trang-khong-co\">trang cũ</a>, <a href=\"/van-ban\"></a></p>";
        var typed = Article("Bài còn lỗi", html);
        using var refused = await editor.SubmitAsync(New, "#soan", typed, "button[value=publish]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.PageAsync();
        var told = page.QuerySelector("#kiem-tra")!;
        Assert.Contains("3 chỗ phải sửa", told.Words(), StringComparison.Ordinal);
        foreach (var words in new[] { "Ảnh “tet.webp” trong bài chưa có mô tả", "“trang cũ” dẫn tới “/trang-khong-co”", "Liên kết tới “/van-ban” không có chữ" })
        {
            Assert.Contains(words, told.Words(), StringComparison.Ordinal);
            Assert.Contains(page.QuerySelectorAll("#HtmlBodyPart-Html-errors .err"), beside => beside.Words().Contains(words, StringComparison.Ordinal));
        }

        Assert.All(told.QuerySelectorAll("a").OfType<IHtmlAnchorElement>(), link => Assert.NotNull(page.GetElementById(link.Hash.TrimStart('#'))));
        Assert.Equal(html, page.QuerySelector<IHtmlTextAreaElement>("[name='HtmlBodyPart.Html']")!.Value.Trim());

        // The same text may be kept as a draft, and mended it is published.
        using var kept = await editor.SubmitAsync(New, page, "#soan", typed, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var at = kept.Headers.Location!.OriginalString;
        using var act = await editor.SubmitAsync(at[..^"Edit".Length] + "Publish", "main form", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, act.StatusCode);
        Assert.Contains("chưa có mô tả", (await act.PageAsync()).QuerySelector(".note.bad a")!.Words(), StringComparison.Ordinal);
        typed["HtmlBodyPart.Html"] = "<p>Ảnh: <img src=\"/media/minh-hoa/tet.webp\" alt=\"\"> và <a href=\"/van-ban\">văn bản</a></p>";
        using var published = await editor.SubmitAsync(at, "#soan", typed, "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    [Fact]
    public async Task Button_ShowsAdvice_SavesNothing_AndAdviceDoesNotBlock()
    {
        using var editor = await site.SignInAsync("Editor");
        var sentence = string.Join(' ', Enumerable.Repeat("đoàn viên", 40)) + ".";
        var html = $"<h2>Mục đích</h2><h4>Chi tiết</h4><h2>Mục đích</h2><p>{sentence} <a href=\"/van-ban\">Bấm vào đây</a> <span style=\"color:#bbb\">chữ nhạt</span></p>";
        var typed = Article("Bài có lời khuyên", html);
        using var checkedForm = await editor.SubmitAsync(New, "#soan", typed, "button[value=check]");
        Assert.Equal(HttpStatusCode.OK, checkedForm.StatusCode);
        var page = await checkedForm.PageAsync();
        var told = page.QuerySelector("#kiem-tra")!.Words();
        foreach (var words in new[] { "Không có lỗi nào chặn đăng", "là cấp 4 ngay sau cấp 2", "hai mục cùng tên “Mục đích”", "dài 80 tiếng", "“Bấm vào đây” không nói", "chỉ tương phản", "Trang nặng khoảng" })
        {
            Assert.Contains(words, told, StringComparison.Ordinal);
        }

        Assert.Equal("yes", page.QuerySelector("#soan")!.GetAttribute("data-unsaved"));
        Assert.Equal(html, page.QuerySelector<IHtmlTextAreaElement>("[name='HtmlBodyPart.Html']")!.Value.Trim());
        Assert.Null((await editor.GetPageAsync("/Admin/Contents/ContentItems?q=" + Uri.EscapeDataString("Bài có lời khuyên"))).QuerySelector("[data-row]"));
        using var published = await editor.SubmitAsync(New, page, "#soan", typed, "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    [Fact]
    public async Task BulkPublish_SaysPerRowWhyAnItemWasRefused()
    {
        var bad = await site.SaveDraftAsync("NewsArticle", "Hàng loạt kiểm tra hỏng", item => item.Part("HtmlBodyPart")["Html"] = "<p><a href=\"/khong-co-trang-nay\">đường hỏng</a></p>");
        var good = await site.SaveDraftAsync("NewsArticle", "Hàng loạt kiểm tra tốt");
        using var editor = await site.SignInAsync("Editor");
        var id = await editor.StartAsync(await editor.AskAsync("?q=" + Uri.EscapeDataString("hàng loạt kiểm tra"), "Publish"));
        await site.EndOfAsync(id);
        var rows = (await site.RowsOfAsync(id)).ToDictionary(row => row.ContentItemId);
        Assert.Equal(BulkState.Done, rows[good.ContentItemId].State);
        Assert.Equal(BulkState.Failed, rows[bad.ContentItemId].State);
        Assert.Contains("“đường hỏng” dẫn tới “/khong-co-trang-nay”", rows[bad.ContentItemId].Note, StringComparison.Ordinal);
        Assert.Contains("đường hỏng", (await editor.GetPageAsync($"/Admin/Contents/Jobs/{id}")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_ToItemsFilesPagesAndOtherSites_AreTold()
    {
        await site.PublishAsync("NewsArticle", "Bài được dẫn tới");
        await site.SaveDraftAsync("NewsArticle", "Bài còn nháp được dẫn tới");
        async Task<string> FoundAsync(string address) => string.Join(' ', (await ReportAsync($"<h2 id=\"muc\">Mục</h2><p><a href=\"{address}\">một trang có tên</a></p>")).Findings.Select(found => found.Check.Name));
        foreach (var fine in new[] { "/tin-tuc/bai-duoc-dan-toi", "/TIN-TUC/bai-duoc-dan-toi?x=1#a", "/", "/gui-cau-hoi", "/Login", "/media/minh-hoa/tet.webp", "/sitemap.xml", "https://congdoan.vn/", "mailto:a@b.vn", "#muc", "/CongDoan/site.css" })
        {
            Assert.Equal((fine, ""), (fine, await FoundAsync(fine)));
        }

        foreach (var dead in new[] { "/tin-tuc/khong-co", "/media/khong-co.pdf", "www.congdoan.vn", "#khong-co" })
        {
            Assert.Equal((dead, "DeadLink"), (dead, await FoundAsync(dead)));
        }

        Assert.Equal("DraftLink", await FoundAsync("/tin-tuc/bai-con-nhap-duoc-dan-toi"));
    }

    [Fact]
    public async Task Pictures_OfFieldsAndTexts_AreWeighed_AndNeedADescription()
    {
        await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync("kiem-tra/anh.png", new MemoryStream(Pictures.Png(400, 300)), "test"));
        var report = await ReportAsync("<p>Chữ</p>", "kiem-tra/anh.png");
        var missing = Assert.Single(report.Findings);
        Assert.Equal(("AltText", "NewsArticle.Cover", CheckLevel.Error), (missing.Check.Name, missing.Path, missing.Level));
        Assert.Equal("MissingFile", Assert.Single((await ReportAsync("<p>Chữ</p>", "kiem-tra/khong-co.png")).Findings).Check.Name);
        await site.Scope<MediaLibrary, bool>(library => library.DescribeAsync("kiem-tra/anh.png", "Sân kho"));
        report = await ReportAsync("<p>Chữ</p>", "kiem-tra/anh.png");
        Assert.Empty(report.Findings);
        Assert.True(report.EstimatedBytes > (await ReportAsync("<p>Chữ</p>")).EstimatedBytes);
    }

    [Fact]
    public async Task Levels_AreSwitched_OnTheSettingsPage()
    {
        using var administrator = await site.SignInAsync("Administrator");
        const string path = "/Admin/Settings/Checks";
        using var wrong = await administrator.SubmitAsync(path, "main form", new Dictionary<string, string?> { ["SentenceSyllables"] = "3" });
        Assert.Contains("từ 15 đến 500", (await wrong.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var saved = await administrator.SubmitAsync(path, "main form", new Dictionary<string, string?> { ["DeadLink"] = "Off", ["VagueLink"] = "Error" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var found = (await ReportAsync("<p><a href=\"/khong-co\">ở đây</a></p>")).Findings;
        Assert.Equal(("VagueLink", true), (Assert.Single(found).Check.Name, found[0].IsError));
        using var back = await administrator.SubmitAsync(path, "main form", new Dictionary<string, string?> { ["DeadLink"] = "Error", ["VagueLink"] = "Advice" });
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        using var editor = await site.SignInAsync("Editor");
        Assert.NotEqual(HttpStatusCode.OK, await editor.StatusAsync(path));
    }

    private static Dictionary<string, string?> Article(string title, string html) => new()
    {
        ["TitlePart.Title"] = title,
        ["NewsArticle.Lead.Text"] = "Hai câu dẫn. Đủ ý.",
        ["HtmlBodyPart.Html"] = html,
    };

    private Task<CheckReport> ReportAsync(string html, string? cover = null) => site.Scope<IServiceProvider, CheckReport>(services =>
    {
        var item = ((ContentModel)services.GetService(typeof(ContentModel))!).New("NewsArticle");
        item.Part("HtmlBodyPart")["Html"] = html;
        item.Part("NewsArticle")["Lead"] = new System.Text.Json.Nodes.JsonObject { ["Text"] = "Lời dẫn." };
        if (cover is not null)
        {
            item.Part("NewsArticle")["Cover"] = new System.Text.Json.Nodes.JsonObject { ["Paths"] = new System.Text.Json.Nodes.JsonArray(cover) };
        }

        return ((PublishExamination)services.GetService(typeof(PublishExamination))!).OfAsync(item);
    });
}
