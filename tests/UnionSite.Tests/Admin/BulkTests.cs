using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Deployment;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>One verb over many items, from the list to the report.</summary>
public sealed class BulkTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static int _words;

    [Fact]
    public async Task Publish_OfAllThatMatch_DoesEachOnce_AndReports()
    {
        var word = await DraftsAsync(30);
        using var editor = await site.SignInAsync("Editor");
        var question = await editor.AskAsync($"?q={word}", "Publish");
        Assert.Equal("Đăng 30 nội dung?", question.QuerySelector("h1")!.Words());
        var id = await editor.StartAsync(question);
        await site.EndOfAsync(id);
        Assert.All(await site.RowsOfAsync(id), row => Assert.Equal(BulkState.Done, row.State));
        var ids = (await site.RowsOfAsync(id)).Select(row => row.ContentItemId).ToList();
        Assert.Equal(30, await site.Scope<SiteDb, int>(db => db.ContentItems.CountAsync(row => row.Published && ids.Contains(row.ContentItemId))));
        var lines = await site.Scope<SiteDb, List<string>>(db => db.Audit.Where(line => line.Event == "ContentPublished" && ids.Contains(line.Subject!)).Select(line => line.Subject!).ToListAsync());
        Assert.Equal(30, lines.Count);
        Assert.Equal(30, lines.Distinct().Count());
        var report = await editor.GetPageAsync($"/Admin/Contents/Jobs/{id}");
        Assert.Contains("30 trên 30 mục: đã làm 30", report.QuerySelector("#tien-do")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Xong", (await editor.GetPageAsync("/Admin/Contents/Jobs")).QuerySelector("main")!.Words(), StringComparison.Ordinal);

        // A second time there is nothing to do, and nothing is done.
        var again = await editor.StartAsync(await editor.AskAsync($"?q={word}", "Publish"));
        await site.EndOfAsync(again);
        Assert.All(await site.RowsOfAsync(again), row => Assert.Equal(BulkState.Skipped, row.State));
        Assert.Equal(30, await site.Scope<SiteDb, int>(db => db.Audit.CountAsync(line => line.Event == "ContentPublished" && ids.Contains(line.Subject!))));
    }

    [Fact]
    public async Task TickedItems_GoToTheTrash_AndComeBack()
    {
        var word = await DraftsAsync(3);
        using var editor = await site.SignInAsync("Editor");
        var id = await editor.StartAsync(await editor.AskAsync($"?q={word}", "Delete", $"{word} 1", $"{word} 2"));
        await site.EndOfAsync(id);
        Assert.Equal(2, (await site.RowsOfAsync(id)).Count(row => row.State == BulkState.Done));
        Assert.Single((await editor.GetPageAsync($"/Admin/Contents/ContentItems?q={word}")).QuerySelectorAll("[data-row]"));
        var back = await editor.StartAsync(await editor.AskAsync($"?status=Trash&q={word}", "Restore"));
        await site.EndOfAsync(back);
        Assert.Equal(3, (await editor.GetPageAsync($"/Admin/Contents/ContentItems?q={word}")).QuerySelectorAll("[data-row]").Length);
    }

    [Fact]
    public async Task Rights_AreThoseOfThePerson_ItemByItem()
    {
        var writer = await site.CreateUserAsync("Contributor");
        var word = await DraftsAsync(2, item => item.Owner = writer.Id);
        using var client = site.AnonymousClient();
        await client.SignInAsync(writer.UserName!, SiteFactory.Password);
        var id = await client.StartAsync(await client.AskAsync($"?q={word}", "Publish"));
        await site.EndOfAsync(id);
        Assert.All(await site.RowsOfAsync(id), row => Assert.Equal((BulkState.Failed, "Bạn không có quyền làm việc này với nội dung này."), (row.State, row.Note)));

        // Nobody else sees the job, whatever their rights.
        using var admin = await site.SignInAsync("Administrator");
        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync($"/Admin/Contents/Jobs/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync($"/Admin/Contents/Jobs/{id}?handler=File"));
    }

    [Fact]
    public async Task Job_OfAnAccountThatWasSwitchedOff_IsStopped()
    {
        var user = await site.CreateUserAsync("Editor");
        var item = await site.SaveDraftAsync("NewsArticle", "Bài của người đã nghỉ");
        await site.Scope<UserManager<SiteUser>>(async users =>
        {
            var found = (await users.FindByIdAsync(user.Id))!;
            found.IsEnabled = false;
            await users.UpdateAsync(found);
        });
        var id = await PutAsync(user, [(item, BulkState.Waiting)]);
        Assert.Contains("Tài khoản", (await site.EndOfAsync(id)).StopReason, StringComparison.Ordinal);
        Assert.False((await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(item.ContentItemId)))!.Published);
    }

    [Fact]
    public async Task Job_LeftByAStoppedSite_GoesOn_WithWhatWaits()
    {
        var user = await site.CreateUserAsync("Editor");
        var done = await site.SaveDraftAsync("NewsArticle", "Bài đã làm trước khi mất điện");
        var waiting = await site.SaveDraftAsync("NewsArticle", "Bài còn chờ khi mất điện");
        var id = await PutAsync(user, [(done, BulkState.Done), (waiting, BulkState.Waiting)]);
        await site.EndOfAsync(id);
        // A row that is marked is never touched again, whatever has become of its item since.
        Assert.False((await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(done.ContentItemId)))!.Published);
        Assert.True((await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(waiting.ContentItemId)))!.Published);
    }

    [Fact]
    public async Task Field_IsSet_OnPublicItemsAtOnce_AndOnDraftsInTheDraft()
    {
        var word = await DraftsAsync(2);
        var shown = await site.PublishAsync("NewsArticle", $"Bài {word} đang đăng");
        using var editor = await site.SignInAsync("Editor");
        var choice = await editor.AskAsync($"?q={word}&type=NewsArticle", "SetField");
        Assert.Null(choice.QuerySelector("#lam"));
        using var chosen = await editor.SubmitAsync("/Admin/Contents/Bulk", choice, "#chon-o", new Dictionary<string, string?> { ["field"] = "NewsArticle.SourceNote" });
        var id = await editor.StartAsync(await chosen.PageAsync(), new Dictionary<string, string?> { ["NewsArticle.SourceNote.Text"] = "Báo Lai Châu" });
        await site.EndOfAsync(id);
        Assert.All(await site.RowsOfAsync(id), row => Assert.Equal(BulkState.Done, row.State));
        foreach (var row in await site.RowsOfAsync(id))
        {
            var item = (await site.Scope<ContentEditor, ContentItem?>(found => found.LatestAsync(row.ContentItemId)))!;
            Assert.Equal("Báo Lai Châu", item.FindField("NewsArticle", "SourceNote")!["Text"]!.GetValue<string>());
            Assert.Equal(row.ContentItemId == shown.ContentItemId, item.Published);
        }
    }

    [Fact]
    public async Task Audience_IsChanged_AndAWrongUnitRefused()
    {
        var word = NewWord();
        var item = await site.PublishAsync("NewsArticle", $"Bài {word} cho đoàn viên");
        using var editor = await site.SignInAsync("Editor");
        var question = await editor.AskAsync($"?q={word}", "Audience");
        using var wrong = await editor.SubmitAsync("/Admin/Contents/Bulk", question, "#lam", new Dictionary<string, string?> { ["audience"] = "Unit", ["unit"] = "không phải đường dẫn" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("đường dẫn của đơn vị", (await wrong.PageAsync()).QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        var id = await editor.StartAsync(question, new Dictionary<string, string?> { ["audience"] = "Members" });
        await site.EndOfAsync(id);
        var row = (await site.RowsOfAsync(id)).Single();
        var audience = await site.Scope<SiteDb, string?>(db => db.ContentItems.Where(found => found.ContentItemId == item.ContentItemId && found.Published).Select(found => found.Audience).FirstOrDefaultAsync());
        Assert.Equal(("members", BulkState.Done, ""), (audience, row.State, row.Note));
    }

    [Fact]
    public async Task Export_IsARecipe_ThatChangesNothingHere_AndIsForThePersonAlone()
    {
        var word = await DraftsAsync(2);
        await site.PublishAsync("NewsArticle", $"Bài {word} đã đăng");
        using var editor = await site.SignInAsync("Editor");
        var id = await editor.StartAsync(await editor.AskAsync($"?q={word}", "Export"));
        await site.EndOfAsync(id);
        var page = await editor.GetPageAsync($"/Admin/Contents/Jobs/{id}");
        var link = page.QuerySelectorAll("a").Single(found => found.Words() == "Tải tệp về").GetAttribute("href")!;
        using var file = await editor.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal("application/zip", file.Content.Headers.ContentType!.MediaType);
        var text = System.Text.Encoding.UTF8.GetString(RoundTripTests.RecipeOf(await file.Content.ReadAsByteArrayAsync()));
        Assert.Contains($"{word} 1", text, StringComparison.Ordinal);
        var report = await site.Scope<RecipeRunner, RecipeReport>(runner => runner.RunAsync(Recipe.Parse(text), new RecipeOptions("test")));
        Assert.True(report.Succeeded);
        Assert.False(report.Changed, string.Join("; ", report.Steps.Select(step => string.Join(", ", step.Messages))));
        using var other = await site.SignInAsync("Editor");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(link));
    }

    [Fact]
    public async Task Start_WhenTheNumberHasChanged_AsksAgain()
    {
        var word = await DraftsAsync(1);
        using var editor = await site.SignInAsync("Editor");
        var question = await editor.AskAsync($"?q={word}", "Publish");
        await site.SaveDraftAsync("NewsArticle", $"Bài {word} vừa thêm");
        using var refused = await editor.SubmitAsync("/Admin/Contents/Bulk", question, "#lam", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var asked = await refused.PageAsync();
        Assert.Equal("Đăng 2 nội dung?", asked.QuerySelector("h1")!.Words());
        await site.EndOfAsync(await editor.StartAsync(asked));
    }

    [Fact]
    public async Task Question_WithoutItemsOrVerb_SaysSo()
    {
        var word = await DraftsAsync(1);
        using var editor = await site.SignInAsync("Editor");
        var question = await editor.AskAsync($"?q={word}", "Publish", "không có dòng nào như thế");
        Assert.Contains("chưa đánh dấu", question.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        Assert.Null(question.QuerySelector("#lam"));
        Assert.Equal(HttpStatusCode.Redirect, await editor.StatusAsync("/Admin/Contents/Bulk"));
    }

    private static string NewWord() => "loatviec" + (char)('a' + Interlocked.Increment(ref _words)) + "z";

    private async Task<string> DraftsAsync(int count, Action<ContentItem>? edit = null)
    {
        var word = NewWord();
        for (var i = 1; i <= count; i++)
        {
            await site.SaveDraftAsync("NewsArticle", $"Bài {word} {i}", edit);
        }

        return word;
    }

    // As a site leaves it that was stopped in the middle.
    private async Task<long> PutAsync(SiteUser user, IReadOnlyList<(ContentItem Item, BulkState State)> items)
    {
        var id = await site.Scope<SiteDb, long>(async db =>
        {
            var job = new BulkJob { Kind = "Publish", UserId = user.Id, UserName = user.UserName!, Total = items.Count, CreatedUtc = site.Clock.GetUtcNow().UtcDateTime };
            db.Add(job);
            await db.SaveChangesAsync();
            db.AddRange(items.Select(item => new BulkRow { JobId = job.Id, ContentItemId = item.Item.ContentItemId, Title = item.Item.DisplayText, State = item.State }));
            await db.SaveChangesAsync();
            return job.Id;
        });
        site.Clock.Advance(TimeSpan.FromSeconds(11));
        return id;
    }
}
