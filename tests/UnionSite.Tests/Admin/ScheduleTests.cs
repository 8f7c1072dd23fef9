using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>What happens by itself at its minute, and what saving does to versions.</summary>
public sealed class ScheduleTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task ScheduledPublish_Late_StampsThePlannedMinute()
    {
        var planned = site.Clock.GetUtcNow().UtcDateTime.AddMinutes(90);
        var item = await site.SaveDraftAsync("NewsArticle", "Bài hẹn giờ đăng", Plan("PublishLaterPart", "ScheduledPublishUtc", planned));
        Assert.Null(await PublicAsync(item.ContentItemId));
        await RunAsync();
        Assert.Null(await PublicAsync(item.ContentItemId));
        site.Clock.Advance(TimeSpan.FromMinutes(100));
        await RunAsync();
        var row = await PublicAsync(item.ContentItemId);
        Assert.Equal(planned, row!.PublishedUtc);
        Assert.Equal(planned, row.ListedUtc);
        Assert.Null(row.ScheduledPublishUtc);
    }

    [Fact]
    public async Task ScheduledArchive_Due_TakesTheItemOff()
    {
        var planned = site.Clock.GetUtcNow().UtcDateTime.AddMinutes(30);
        var item = await site.PublishAsync("NewsArticle", "Bài hẹn giờ gỡ", Plan("ArchiveLaterPart", "ScheduledArchiveUtc", planned));
        Assert.NotNull(await PublicAsync(item.ContentItemId));
        site.Clock.Advance(TimeSpan.FromMinutes(31));
        await RunAsync();
        Assert.Null(await PublicAsync(item.ContentItemId));
        Assert.NotNull(await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(item.ContentItemId)));
    }

    [Fact]
    public async Task NotVersionable_Republished_KeepsOneVersionAndStaysPublic()
    {
        await site.Scope<DefinitionStore>(async store =>
        {
            var document = await store.ReadAsync();
            document["ContentTypes"]!.AsArray().Add(JsonNode.Parse("""
                {"Name":"PlainNote","DisplayName":"Ghi chú","Settings":{"ContentTypeSettings":{"Creatable":true,"Listable":true,"Draftable":true}},
                 "ContentTypePartDefinitionRecords":[{"PartName":"TitlePart","Name":"TitlePart","Settings":{}}]}
                """));
            await store.ReplaceAsync(document, "test");
        });
        var item = await site.PublishAsync("PlainNote", "Ghi chú một");
        item.Part("TitlePart")["Title"] = "Ghi chú hai";
        var draft = await site.Scope<ContentEditor, EditResult>(editor => editor.SaveDraftAsync(item, item.EditToken, "test"));
        Assert.Equal("Ghi chú một", (await PublicAsync(item.ContentItemId))!.DisplayText);
        await site.Scope<ContentEditor, EditResult>(editor => editor.PublishAsync(draft.Item!, draft.Item!.EditToken, "test"));
        Assert.Equal("Ghi chú hai", (await PublicAsync(item.ContentItemId))!.DisplayText);
        Assert.Single(await site.Scope<ContentEditor, IReadOnlyList<ContentItemRow>>(editor => editor.VersionsAsync(item.ContentItemId)));
    }

    [Fact]
    public async Task ScheduledPublish_Refused_IsShownWithItsReason_AndTriedAgainOnlyAfterAChange()
    {
        var planned = site.Clock.GetUtcNow().UtcDateTime.AddMinutes(5);
        var item = await site.SaveDraftAsync("NewsArticle", "Bài hẹn giờ bị từ chối", edit =>
        {
            Plan("PublishLaterPart", "ScheduledPublishUtc", planned)(edit);
            edit.Part("NewsArticle")["Lead"] = new JsonObject { ["Text"] = "Câu dẫn" };
        });
        // Saved before the rule was known: what is stored does not pass the checks any more.
        await site.Scope<SiteDb>(async db =>
        {
            var row = await db.ContentItems.FirstAsync(found => found.ContentItemId == item.ContentItemId && found.Latest);
            row.Json = row.Json.Replace("Bài hẹn giờ bị từ chối", "", StringComparison.Ordinal);
            row.DisplayText = "Bài hẹn giờ bị từ chối";
            await db.SaveChangesAsync();
        });
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await RunAsync();
        await RunAsync();
        await RunAsync();
        Assert.Null(await PublicAsync(item.ContentItemId));
        Assert.Equal(1, await site.Scope<SiteDb, int>(db => db.Audit.CountAsync(line => line.Event == "ScheduleRefused" && line.Subject == item.ContentItemId)));

        using var editor = await site.SignInAsync("Editor");
        var path = $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";
        var page = await editor.GetPageAsync(path);
        Assert.Contains("Hẹn giờ đăng", page.QuerySelector(".note.bad[role=alert]")!.Words(), StringComparison.Ordinal);
        var list = await editor.GetPageAsync("/Admin/Contents/ContentItems?status=Refused");
        Assert.Equal("Bài hẹn giờ bị từ chối", Assert.Single(list.QuerySelectorAll("tbody th a")).TextContent);
        Assert.Contains("không thực hiện được", list.QuerySelector("tbody .badge.bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await editor.GetPageAsync("/Admin")).QuerySelectorAll(".tiles a.hot"), tile => tile.TextContent.Contains("1hẹn giờ không thực hiện được", StringComparison.Ordinal));

        using var saved = await editor.SubmitAsync(path, page, "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = "Bài hẹn giờ đã sửa" }, "button[value=draft].quiet");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Null((await editor.GetPageAsync(path)).QuerySelector(".note.bad"));
        await RunAsync();
        Assert.Equal(planned, (await PublicAsync(item.ContentItemId))!.PublishedUtc);
        Assert.Empty((await editor.GetPageAsync("/Admin/Contents/ContentItems?status=Refused")).QuerySelectorAll("tbody tr"));
    }

    private static Action<ContentItem> Plan(string part, string member, DateTime utc) =>
        item => item.Part(part)[member] = utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private Task RunAsync() => site.Scope<ScheduledContent>(async schedule => await schedule.RunDueAsync());

    private Task<ContentItemRow?> PublicAsync(string id) => site.Scope<SiteDb, ContentItemRow?>(db => db.ContentItems.AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == id && row.Published));
}
