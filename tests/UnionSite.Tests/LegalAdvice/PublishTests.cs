using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

public sealed class PublishTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Title"] = "Công ty chậm trả lương thì làm gì?",
        ["Text"] = "Công ty chậm trả lương nhiều tuần, người lao động nên làm gì?",
        ["Answer"] = "Công ty phải trả lương đúng hạn.\n\nNgười lao động có quyền khiếu nại.",
        ["Citations[0].Law"] = "45/2019/QH14",
        ["Citations[0].LawTitle"] = "Bộ luật Lao động",
        ["Citations[0].Article"] = "97",
        ["Checked"] = "true",
    };

    [Fact]
    public async Task Publish_WithConsent_MakesAPublicAnswer_WithoutAnythingOfTheAsker()
    {
        const string question = "Nhà máy thủy điện Nậm Củm chậm lương của em tám tuần";
        using var asker = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(asker, question, "Tẩn U Mẩy", "0977 888 999", mayPublish: true);
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.AnswerAsync(adviser, code, "Em gửi đơn cho công đoàn cơ sở.");
        var form = await adviser.GetPageAsync(path + "/Publish");
        Assert.Equal("", form.QuerySelector("#Text")!.TextContent);
        Assert.Equal("Em gửi đơn cho công đoàn cơ sở.", form.QuerySelector("#Answer")!.TextContent);

        var leaking = new Dictionary<string, string?>(Good) { ["Text"] = "Chị Tan U May hỏi: công ty chậm trả lương thì làm gì?" };
        using var blocked = await adviser.SubmitAsync(path + "/Publish", "main form", leaking, "button[formaction$='handler=Publish']");
        Assert.Contains("tên gọi của người hỏi", (await blocked.PageAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        using var published = await adviser.SubmitAsync(path + "/Publish", "main form", Good, "button[formaction$='handler=Publish']");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var row = await site.Scope<PublishedContent, ContentPage>(content => content.ListAsync(new ContentQuery { Types = ["LegalAnswer"], Take = 1 }, Reader.Anonymous));
        var item = row.Rows[0];
        Assert.Equal("Công ty chậm trả lương thì làm gì?", item.DisplayText);
        string[] secrets = [question, "Nậm Củm", "Tẩn U Mẩy", "0977", code, secret];
        Assert.DoesNotContain(secrets, word => item.Json.Contains(word, StringComparison.Ordinal));
        foreach (var address in new[] { "/" + item.Path, "/hoi-dap", "/sitemap.xml", "/tim-kiem?q=" + Uri.EscapeDataString("Nậm Củm") })
        {
            using var answer = await asker.GetAsync(new Uri(address, UriKind.Relative));
            var html = (await answer.Content.ReadAsStringAsync()).Replace("value=\"Nậm Củm\"", "", StringComparison.Ordinal);
            Assert.DoesNotContain(secrets.Where(word => word != "Nậm Củm" || !address.StartsWith("/tim-kiem", StringComparison.Ordinal)), word => html.Contains(word, StringComparison.Ordinal));
        }

        // Once made, it is edited as any other item.
        Assert.Equal(HttpStatusCode.Redirect, await adviser.StatusAsync(path + "/Publish"));
        Assert.Contains(item.ContentItemId, (await adviser.GetPageAsync(path)).Source.Text, StringComparison.Ordinal);

        await Asker.TrackAsync(asker, code, secret);
        using var gone = await asker.SubmitAsync("/tra-cuu/rut", "main form", new Dictionary<string, string?> { ["Unpublish"] = "true" });
        Assert.Null(await site.Scope<PublishedContent, ContentItemRow?>(content => content.ByIdAsync(item.ContentItemId, Reader.Anonymous)));
    }

    [Fact]
    public async Task Draft_AfterConsentIsTakenBack_CannotBePublished_AndGoesWithTheQuestion()
    {
        using var asker = site.AnonymousClient();
        var (code, secret) = await Asker.AskAsync(asker, "Câu hỏi mà người hỏi đồng ý rồi đổi ý.", mayPublish: true);
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.AnswerAsync(adviser, code, "Trả lời của cán bộ.");
        var draft = new Dictionary<string, string?>(Good) { ["Title"] = "Bản nháp từ câu hỏi bị đổi ý" };
        using var saved = await adviser.SubmitAsync(path + "/Publish", "main form", draft, "button[formaction$='handler=Draft']");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var id = await site.Scope<SiteDb, string>(db => db.ContentItems.Where(row => row.DisplayText == "Bản nháp từ câu hỏi bị đổi ý").Select(row => row.ContentItemId).SingleAsync());

        await Asker.TrackAsync(asker, code, secret);
        using var refused = await asker.SubmitAsync(Asker.Thread, "form[action$='handler=Consent']", new Dictionary<string, string?>());
        await site.Scope<ContentEditor>(async editor => Assert.Equal(EditStatus.Cancelled, (await editor.PublishLatestAsync(id, "test")).Status));

        using var gone = await asker.SubmitAsync("/tra-cuu/rut", "main form", new Dictionary<string, string?>());
        Assert.False(await site.Scope<SiteDb, bool>(db => db.ContentItems.AnyAsync(row => row.ContentItemId == id)));
    }

    [Fact]
    public async Task Publish_WithoutConsent_IsRefused()
    {
        using var asker = site.AnonymousClient();
        var (code, _) = await Asker.AskAsync(asker, "Câu hỏi mà tôi không muốn đăng lên trang.");
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.AnswerAsync(adviser, code, "Chúng tôi giữ kín câu hỏi này.");
        Assert.Equal(HttpStatusCode.Redirect, await adviser.StatusAsync(path + "/Publish"));
    }

    [Fact]
    public async Task Publish_WithMissingFields_SaysWhich_AndKeepsTheRest()
    {
        using var asker = site.AnonymousClient();
        var (code, _) = await Asker.AskAsync(asker, "Câu hỏi được đăng nhưng thiếu căn cứ luật.", mayPublish: true);
        using var adviser = await site.SignInAsync("LegalAdviser");
        var path = await Asker.AnswerAsync(adviser, code, "Trả lời đủ ý nhưng thiếu căn cứ.");
        var words = new Dictionary<string, string?>(Good) { ["Title"] = "", ["Citations[0].Article"] = "", ["Checked"] = null };
        using var answer = await adviser.SubmitAsync(path + "/Publish", "main form", words, "button[formaction$='handler=Draft']");
        var page = await answer.PageAsync();
        Assert.NotNull(page.QuerySelector("#loi-Title"));
        Assert.NotNull(page.QuerySelector("#loi-Citations"));
        Assert.NotNull(page.QuerySelector("#loi-Checked"));
        Assert.Equal("45/2019/QH14", page.QuerySelector("[name='Citations[0].Law']")!.GetAttribute("value"));
        using var more = await adviser.SubmitAsync(path + "/Publish", page, "main form", new Dictionary<string, string?>(), "button[formaction$='handler=Row']");
        Assert.Equal(5, (await more.PageAsync()).QuerySelectorAll("[name$='.Law']").Length);
    }
}
