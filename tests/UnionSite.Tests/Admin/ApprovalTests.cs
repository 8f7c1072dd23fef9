using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>Approval before publication: sent, approved, returned, void after an edit, and decided by a link without an account.</summary>
public sealed class ApprovalTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task Sent_Approved_Published_EveryStepIsWritten()
    {
        await site.SwitchApprovalOnAsync();
        using var author = await site.SignInAsync("Author");
        var id = await author.SendArticleAsync("Bài gửi duyệt rồi đăng");
        var page = await author.GetPageAsync(ApprovalSteps.At(id, "Edit"));
        Assert.Contains("Đang chờ duyệt", page.QuerySelector(".head")!.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#soan button[value=publish]"));
        using var early = await author.SubmitAsync(ApprovalSteps.At(id, "Publish"), "main form", Nothing);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("đang chờ duyệt", (await early.PageAsync()).QuerySelector(".note.bad")!.Words(), StringComparison.Ordinal);
        Assert.Null((await author.GetPageAsync(ApprovalSteps.At(id, "Approval"))).QuerySelector("#quyet-dinh"));

        using var chair = await site.SignInAsync("Administrator");
        Assert.Contains("Bài gửi duyệt rồi đăng", (await chair.GetPageAsync("/Admin/Approvals")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Đang chờ duyệt", (await chair.GetPageAsync("/Admin/Contents/ContentItems?q=" + Uri.EscapeDataString("Bài gửi duyệt rồi đăng"))).QuerySelector("[data-row]")!.Words(), StringComparison.Ordinal);
        using var approved = await chair.SubmitAsync(ApprovalSteps.At(id, "Approval"), "#quyet-dinh", Nothing, "button[value=approve]");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        Assert.DoesNotContain((await chair.GetPageAsync("/Admin/Approvals")).QuerySelectorAll("main .rows a"), row => row.Words() == "Bài gửi duyệt rồi đăng");
        using var published = await author.SubmitAsync(ApprovalSteps.At(id, "Publish"), "main form", Nothing);
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.True(await site.IsPublicAsync(id));
        var hash = Assert.Single(await site.ApprovalsOfAsync(id)).Hash;
        var lines = await site.ApprovalLinesAsync(id);
        Assert.Equal(["ApprovalSent", "ContentApproved"], lines.Select(line => line.Event));
        Assert.All(lines, line => Assert.Contains(hash, line.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Returned_NeedsAComment_WhichStandsInTheEditorAndTheHistory()
    {
        await site.SwitchApprovalOnAsync();
        using var author = await site.SignInAsync("Author");
        var id = await author.SendArticleAsync("Bài bị trả lại");
        using var chair = await site.SignInAsync("Administrator");
        using var silent = await chair.SubmitAsync(ApprovalSteps.At(id, "Approval"), "#quyet-dinh", Nothing, "button[value=return]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("hãy viết cần sửa gì", (await silent.PageAsync()).QuerySelector("#quyet-dinh")!.Words(), StringComparison.Ordinal);
        using var returned = await chair.SubmitAsync(ApprovalSteps.At(id, "Approval"), "#quyet-dinh", new Dictionary<string, string?> { ["Comment"] = "Thiếu số liệu quý ba." }, "button[value=return]");
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        Assert.Contains("Thiếu số liệu quý ba.", (await author.GetPageAsync(ApprovalSteps.At(id, "Edit"))).QuerySelector("#tra-lai")!.ParentElement!.Words(), StringComparison.Ordinal);
        Assert.Contains("Thiếu số liệu quý ba.", (await author.GetPageAsync(ApprovalSteps.At(id, "Versions"))).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var refused = await author.SubmitAsync(ApprovalSteps.At(id, "Publish"), "main form", Nothing);
        Assert.Contains("bị trả lại", (await refused.PageAsync()).QuerySelector(".note.bad")!.Words(), StringComparison.Ordinal);
        using var again = await author.SubmitAsync(ApprovalSteps.At(id, "Edit"), "#soan", new Dictionary<string, string?> { ["HtmlBodyPart.Html"] = "<p>Đã thêm số liệu.</p>" }, "button[value=send]");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal([ApprovalState.Waiting, ApprovalState.Returned], (await site.ApprovalsOfAsync(id)).Select(request => request.State));
    }

    [Fact]
    public async Task AnEdit_MakesTheApprovalVoid_ByFormAndBulk_AndAnotherSaveOfTheSameTextDoesNot()
    {
        await site.SwitchApprovalOnAsync();
        using var author = await site.SignInAsync("Author");
        var id = await author.SendArticleAsync("Bài sửa sau khi duyệt");
        await site.ApproveAsync(id);
        using var same = await author.SubmitAsync(ApprovalSteps.At(id, "Edit"), "#soan", Nothing, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, same.StatusCode);
        Assert.Equal(ApprovalState.Approved, Assert.Single(await site.ApprovalsOfAsync(id)).State);
        using var changed = await author.SubmitAsync(ApprovalSteps.At(id, "Edit"), "#soan", new Dictionary<string, string?> { ["HtmlBodyPart.Html"] = "<p>Khác hẳn.</p>" }, "button[value=publish]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
        Assert.Contains("phải được duyệt lại", (await changed.PageAsync()).QuerySelector(".note.bad")!.Words(), StringComparison.Ordinal);
        using var saved = await author.SubmitAsync(ApprovalSteps.At(id, "Edit"), "#soan", new Dictionary<string, string?> { ["HtmlBodyPart.Html"] = "<p>Khác hẳn.</p>" }, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(ApprovalState.Voided, Assert.Single(await site.ApprovalsOfAsync(id)).State);
        using var editor = await site.SignInAsync("Editor");
        var job = await editor.StartAsync(await editor.AskAsync("?q=" + Uri.EscapeDataString("Bài sửa sau khi duyệt"), "Publish"));
        await site.EndOfAsync(job);
        var row = Assert.Single(await site.RowsOfAsync(job));
        Assert.Equal(BulkState.Failed, row.State);
        Assert.Contains("phải được duyệt lại", row.Note, StringComparison.Ordinal);
        Assert.False(await site.IsPublicAsync(id));
    }

    [Fact]
    public async Task Plan_WithoutApproval_IsRefused_AndTriedAgainOnceApproved()
    {
        await site.SwitchApprovalOnAsync();
        var item = await site.SaveDraftAsync("NewsArticle", "Bài hẹn giờ chờ duyệt", draft =>
            draft.Part("PublishLaterPart")["ScheduledPublishUtc"] = site.Clock.GetUtcNow().UtcDateTime.AddMinutes(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.Scope<ScheduledContent>(plans => plans.RunDueAsync());
        Assert.False(await site.IsPublicAsync(item.ContentItemId));
        Assert.Contains("chưa được duyệt", Assert.Single(await site.Scope<ScheduleRefusals, IReadOnlyList<ScheduleRefusal>>(refusals => refusals.OfAsync(item.ContentItemId))).Reason, StringComparison.Ordinal);
        Assert.Null(await site.Scope<ApprovalDesk, string?>(approvals => approvals.SendAsync(item.ContentItemId, "test")));
        await site.ApproveAsync(item.ContentItemId);
        await site.Scope<ScheduledContent>(plans => plans.RunDueAsync());
        Assert.True(await site.IsPublicAsync(item.ContentItemId));
    }

    [Fact]
    public async Task Link_ShowsTheText_ChangesNothingByGet_AndDecidesOnce()
    {
        await site.SwitchApprovalOnAsync();
        using var author = await site.SignInAsync("Author");
        var id = await author.SendArticleAsync("Bài duyệt bằng liên kết");
        var link = await author.MakeApprovalLinkAsync(id);
        using var chair = site.AnonymousClient();
        using (var opened = await chair.GetAsync(new Uri(link, UriKind.Relative)))
        {
            Assert.True(opened.Headers.CacheControl!.NoStore);
            Assert.Equal("no-referrer", Assert.Single(opened.Headers.GetValues("Referrer-Policy")));
            Assert.Contains("noindex", Assert.Single(opened.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
            var words = (await opened.PageAsync()).QuerySelector("main")!.Words();
            Assert.Contains("Chữ của bài.", words, StringComparison.Ordinal);
            Assert.DoesNotContain("có ích không", words, StringComparison.Ordinal);
            Assert.Contains(Assert.Single(await site.ApprovalsOfAsync(id)).ShortHash, words, StringComparison.Ordinal);
        }

        Assert.Equal(ApprovalState.Waiting, Assert.Single(await site.ApprovalsOfAsync(id)).State);
        using var silent = await chair.SubmitAsync(link, "#quyet-dinh", Nothing, "button[value=return]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        var page = await chair.GetPageAsync(link);
        using var approved = await chair.SubmitAsync(link, page, "#quyet-dinh", Nothing, "button[value=approve]");
        Assert.Contains("Đã duyệt", (await approved.PageAsync()).QuerySelector("h1")!.Words(), StringComparison.Ordinal);
        using var twice = await chair.SubmitAsync(link, page, "#quyet-dinh", new Dictionary<string, string?> { ["Comment"] = "Đổi ý" }, "button[value=return]");
        Assert.Equal(HttpStatusCode.Gone, twice.StatusCode);
        Assert.Contains("đã được dùng", (await twice.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        var request = Assert.Single(await site.ApprovalsOfAsync(id));
        Assert.Equal((ApprovalState.Approved, "Lò Văn Sơn (Chủ tịch)"), (request.State, request.DecidedBy));
        Assert.Equal(["ApprovalSent", "ApprovalLinkMade", "ContentApproved"], (await site.ApprovalLinesAsync(id)).Select(line => line.Event));
        using var published = await author.SubmitAsync(ApprovalSteps.At(id, "Publish"), "main form", Nothing);
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    [Fact]
    public async Task Link_ChangedRevokedExpiredOrInvented_SaysSo_AndDecidesNothing()
    {
        await site.SwitchApprovalOnAsync();
        using var author = await site.SignInAsync("Author");
        using var chair = site.AnonymousClient();
        async Task<string> ToldAsync(string link, HttpStatusCode status)
        {
            using var answer = await chair.GetAsync(new Uri(link, UriKind.Relative));
            Assert.Equal(status, answer.StatusCode);
            var page = await answer.PageAsync();
            Assert.Null(page.QuerySelector("#quyet-dinh"));
            return page.QuerySelector("main")!.Words();
        }

        Assert.Contains("Không có liên kết", await ToldAsync("/duyet/" + new string('0', 64), HttpStatusCode.NotFound), StringComparison.Ordinal);
        var id = await author.SendArticleAsync("Bài có liên kết hỏng");
        var revoked = await author.MakeApprovalLinkAsync(id);
        using var back = await author.SubmitAsync(ApprovalSteps.At(id, "Approval"), "form[action*=Revoke]", Nothing);
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Contains("thu hồi", await ToldAsync(revoked, HttpStatusCode.Gone), StringComparison.Ordinal);
        var stale = await author.MakeApprovalLinkAsync(id);
        var open = await chair.GetPageAsync(stale);
        using var saved = await author.SubmitAsync(ApprovalSteps.At(id, "Edit"), "#soan", new Dictionary<string, string?> { ["HtmlBodyPart.Html"] = "<p>Sửa lén.</p>" }, "button[value=send]");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var late = await chair.SubmitAsync(stale, open, "#quyet-dinh", Nothing, "button[value=approve]");
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Contains("đã thay đổi", await ToldAsync(stale, HttpStatusCode.Gone), StringComparison.Ordinal);
        var expiring = await author.MakeApprovalLinkAsync(id);
        site.Clock.Advance(TimeSpan.FromHours(73));
        Assert.Contains("hết hạn", await ToldAsync(expiring, HttpStatusCode.Gone), StringComparison.Ordinal);
        Assert.DoesNotContain(await site.ApprovalsOfAsync(id), request => request.State is ApprovalState.Approved or ApprovalState.Returned);
    }

    [Fact]
    public async Task Approver_ApprovesByPublishing_AndATypeThatIsNotSwitchedIsNotAsked()
    {
        await site.SwitchApprovalOnAsync();
        using var chair = await site.SignInAsync("Administrator");
        var typed = ApprovalSteps.Article("Bài người duyệt tự đăng");
        using var published = await chair.SubmitAsync(ApprovalSteps.New, "#soan", typed, "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var id = published.Headers.Location!.OriginalString.Split('/')[^2];
        Assert.Equal(ApprovalState.Approved, Assert.Single(await site.ApprovalsOfAsync(id)).State);
        var plain = await site.PublishAsync("Page", "Trang không cần duyệt");
        Assert.Empty(await site.ApprovalsOfAsync(plain.ContentItemId));
    }

    [Fact]
    public void Hash_HoldsTheWords_NotTheOrderThePlanOrWhoSaved()
    {
        ContentItem Item(string body, bool turned = false)
        {
            var item = new ContentItem { ContentItemId = "a", ContentType = "T", DisplayText = "Tên", Author = turned ? "x" : "y" };
            foreach (var (part, member) in turned ? [("B", "Html"), ("A", "Text")] : new[] { ("A", "Text"), ("B", "Html") })
            {
                item.Part(part)[member] = body;
            }

            item.Part("PublishLaterPart")["ScheduledPublishUtc"] = turned ? "2026-12-01T00:00:00Z" : null;
            item.Part("C")["Empty"] = turned ? new JsonObject() : "";
            return item;
        }

        Assert.Equal(ApprovalHash.Of(Item("chữ")), ApprovalHash.Of(Item("chữ", turned: true)));
        Assert.NotEqual(ApprovalHash.Of(Item("chữ")), ApprovalHash.Of(Item("chử")));
    }
}
