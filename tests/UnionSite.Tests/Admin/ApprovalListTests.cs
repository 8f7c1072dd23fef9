using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Approvals;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>Approval of many items, what the link says in words, who may decide, and what passes by the approval.</summary>
public sealed partial class ApprovalListTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task List_FindsByState_AndSendsMany()
    {
        await site.SwitchApprovalOnAsync();
        const string word = "duyethangloat";
        var (one, two) = (await DraftAsync($"{word} một"), await DraftAsync($"{word} hai"));
        var bare = await site.SaveDraftAsync("NewsArticle", $"{word} ba", item => item.Part("NewsArticle")["Lead"] = new JsonObject { ["Text"] = "Một câu." });
        await site.Scope<ContentEditor>(async editor =>
        {
            bare.Part("HtmlBodyPart")["Html"] = "<p><a href=\"/khong-co-trang-nay-dau\">bấm vào đây</a></p><h4>Nhảy cấp</h4><p><img src=\"/media/khong-co.png\"></p>";
            Assert.True((await editor.SaveDraftAsync(bare, bare.EditToken, "test")).IsDone);
        });
        await site.PublishAsync("Page", $"{word} trang");
        using var editor = await site.SignInAsync("Editor");
        var job = await editor.StartAsync(await editor.AskAsync($"?q={word}", "SendForApproval"));
        await site.EndOfAsync(job);
        var rows = (await site.RowsOfAsync(job)).ToDictionary(row => row.ContentItemId);
        Assert.Equal((BulkState.Done, BulkState.Done), (rows[one].State, rows[two].State));
        Assert.Equal(BulkState.Failed, rows[bare.ContentItemId].State);
        Assert.StartsWith("Chưa gửi duyệt được: ", rows[bare.ContentItemId].Note, StringComparison.Ordinal);
        Assert.Equal(BulkState.Skipped, rows.Values.Single(row => row.ContentItemId != one && row.ContentItemId != two && row.ContentItemId != bare.ContentItemId).State);
        Assert.Equal([$"{word} hai", $"{word} một"], await ListedAsync(editor, word, "Waiting"));
        await site.ApproveAsync(one);
        using var chair = await site.SignInAsync("Approver");
        using var returned = await chair.SubmitAsync(ApprovalSteps.At(two, "Approval"), "#quyet-dinh", new Dictionary<string, string?> { ["Comment"] = "Thiếu số liệu." }, "button[value=return]");
        Assert.Equal(HttpStatusCode.Redirect, returned.StatusCode);
        Assert.Empty(await ListedAsync(editor, word, "Waiting"));
        Assert.Equal([$"{word} một"], await ListedAsync(editor, word, "Approved"));
        Assert.Equal([$"{word} hai"], await ListedAsync(editor, word, "Returned"));
        using var again = await editor.SubmitAsync(ApprovalSteps.At(two, "Edit"), "#soan", new Dictionary<string, string?> { ["HtmlBodyPart.Html"] = "<p>Đã thêm.</p>" }, "button[value=send]");
        Assert.Empty(await ListedAsync(editor, word, "Returned"));
        Assert.Equal([$"{word} hai"], await ListedAsync(editor, word, "Waiting"));
        using var published = await editor.SubmitAsync(ApprovalSteps.At(one, "Publish"), "main form", Nothing);
        Assert.Empty(await ListedAsync(editor, word, "Approved"));
    }

    [Fact]
    public async Task Link_SaysWhatTheItemHolds_InWordsAndNotInIdsOrTechnicalNames()
    {
        await site.SwitchApprovalOnAsync();
        var term = await site.Scope<Cms.Display.TermCache, Cms.Display.TermView>(async terms => (await terms.AllAsync()).Values.First());
        var item = await site.SaveDraftAsync("NewsArticle", "Bài có phân loại", draft =>
        {
            draft.Part("NewsArticle")["Category"] = new JsonObject { ["TaxonomyContentItemId"] = "4cae5k1xv5b6cvv1y2hpjzd9nm", ["TermContentItemIds"] = new JsonArray(term.Id) };
            draft.Part("SeoMetaPart")["PageTitle"] = "Tên cho máy tìm";
            draft.Part("AudiencePart")["Audience"] = "Members";
        });
        Assert.Null(await site.Scope<ApprovalDesk, string?>(approvals => approvals.SendAsync(item.ContentItemId, "test")));
        using var author = await site.SignInAsync("Editor");
        var link = await author.MakeApprovalLinkAsync(item.ContentItemId);
        using var chair = site.AnonymousClient();
        var fields = (await chair.GetPageAsync(link)).QuerySelector("section[aria-labelledby=cac-o]")!;
        var labels = fields.QuerySelectorAll("dt").Select(label => label.Words()).ToList();
        Assert.Contains("Tiêu đề", labels);
        Assert.Contains("Tên trang trên máy tìm kiếm", labels);
        Assert.DoesNotContain(labels, label => label.Contains("Part", StringComparison.Ordinal));
        var words = fields.Words();
        Assert.Contains(term.Name, words, StringComparison.Ordinal);
        Assert.Contains("Người đã đăng nhập", words, StringComparison.Ordinal);
        Assert.DoesNotMatch(Id(), words);
        // The code that a telephone reads is the same address.
        using var made = await author.SubmitAsync(ApprovalSteps.At(item.ContentItemId, "Approval"), "#tao-lien-ket", new Dictionary<string, string?> { ["PersonName"] = "Lò Văn Sơn", ["Position"] = "Chủ tịch" });
        Assert.NotNull((await made.PageAsync()).QuerySelector("svg[aria-labelledby=ma-qr] path"));
    }

    [Fact]
    public async Task TwoDecisionsAtOnce_OneHolds()
    {
        await site.SwitchApprovalOnAsync();
        using var author = await site.SignInAsync("Author");
        var id = await author.SendArticleAsync("Bài hai người cùng quyết");
        var request = Assert.Single(await site.ApprovalsOfAsync(id));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => site.Scope<ApprovalDesk, string?>(approvals =>
            approvals.DecideAsync(request.Id, new ApprovalDecision(number % 2 == 0, request.Hash, "Ý kiến", $"người {number}"))))));
        Assert.Single(answers, answer => answer is null);
        var stands = Assert.Single(await site.ApprovalsOfAsync(id));
        Assert.NotEqual(ApprovalState.Waiting, stands.State);
        Assert.Single(await site.ApprovalLinesAsync(id), line => line.Event is "ContentApproved" or "ContentReturned");
    }

    [Fact]
    public async Task Approver_SeesAndDecides_ButWritesNothing()
    {
        await site.SwitchApprovalOnAsync();
        using var author = await site.SignInAsync("Author");
        var id = await author.SendArticleAsync("Bài cho lãnh đạo duyệt");
        using var chair = await site.SignInAsync("Approver");
        Assert.Contains("Bài cho lãnh đạo duyệt", (await chair.GetPageAsync("/Admin/Approvals")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(ApprovalSteps.At(id, "Edit")));
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync(ApprovalSteps.New));
        using var approved = await chair.SubmitAsync(ApprovalSteps.At(id, "Approval"), "#quyet-dinh", Nothing, "button[value=approve]");
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        using var member = await site.SignInAsync("Member");
        Assert.Equal(HttpStatusCode.Forbidden, await member.StatusAsync("/Admin/Approvals"));
    }

    [Fact]
    public async Task Import_IsNotAsked_AndTheTrailSaysThatNobodyApproved()
    {
        await site.SwitchApprovalOnAsync();
        const string item = "4nhapthangk1xv5b6cvv1y2hpj";
        await site.RunStepsAsync($$"""
            { "name": "content", "data": [ { "ContentItemId": "{{item}}", "ContentType": "NewsArticle", "DisplayText": "Bài nhập thẳng", "Latest": true, "Published": true,
              "TitlePart": { "Title": "Bài nhập thẳng" }, "NewsArticle": { "Lead": { "Text": "Hai câu dẫn. Đủ ý." } }, "HtmlBodyPart": { "Html": "<p>Chữ.</p>" } } ] }
            """);
        Assert.True(await site.IsPublicAsync(item));
        Assert.True(await site.Scope<SiteDb, bool>(db => db.Audit.AnyAsync(line => line.Subject == item && line.Event == "PublishedUnapproved")));
    }

    [Fact]
    public async Task InventedLinks_AreCounted_AndThenTheAddressWaits()
    {
        using var stranger = site.AnonymousClient();
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 32; number++)
        {
            answers.Add(await stranger.StatusAsync("/duyet/" + number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync("/duyet/" + new string('1', 64)));
    }

    private async Task<string> DraftAsync(string title) => (await site.SaveDraftAsync("NewsArticle", title)).ContentItemId;

    private static async Task<IReadOnlyList<string>> ListedAsync(HttpClient client, string word, string state) =>
        [.. (await client.GetPageAsync($"/Admin/Contents/ContentItems?q={word}&status={state}&sort=Title")).QuerySelectorAll("[data-row] th a").Select(link => link.Words())];

    [GeneratedRegex("[0-9a-hjkmnp-tv-z]{26}")]
    private static partial Regex Id();
}
