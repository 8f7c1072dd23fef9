using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Definitions;

/// <summary>Items that were there before their type changed follow it, in the background.</summary>
public sealed class ReindexTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Field_AddedToItemsThatHoldItsValue_IsFoundAndFiltered_AfterTheRun()
    {
        await ChangeAsync("""{"ContentPartFieldSettings":{"DisplayName":"Lời"}}""", "Unknown");
        var items = new List<ContentItem>();
        for (var number = 0; number < 130; number++)
        {
            items.Add(await site.PublishAsync("OldNote", $"Ghi chép {number}", item => item.Part("OldNote")["Words"] = new JsonObject { ["Text"] = "Chữ xưa zzyzx" }));
        }

        await RunAsync();
        Assert.Equal(0, await FoundAsync());
        Assert.DoesNotContain("Ghi chép", await SearchAsync(), StringComparison.Ordinal);

        await ChangeAsync("""{"ContentPartFieldSettings":{"DisplayName":"Lời"}}""", "TextField");
        var state = await StateAsync();
        Assert.Equal(["OldNote"], state.Types);
        Assert.Equal(130, state.Total);
        using var admin = await site.SignInAsync("Administrator");
        Assert.Contains("xong 0 trên 130", (await admin.GetPageAsync("/Admin/ContentTypes/List")).QuerySelector(".note[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await admin.GetPageAsync("/Admin")).QuerySelectorAll(".tiles a"), tile => tile.TextContent.Contains("chờ lập lại chỉ mục", StringComparison.Ordinal));

        // One batch, then the site stops; another scope goes on where it was.
        Assert.True(await site.Scope<ReindexRun, bool>(run => run.NextAsync()));
        Assert.Equal(100, (await StateAsync()).Done);
        Assert.Equal(100, await FoundAsync());
        var token = items[0].EditToken;
        await RunAsync();
        Assert.Equal(130, await FoundAsync());
        Assert.False((await StateAsync()).IsRunning);
        Assert.Contains("Ghi chép", await SearchAsync(), StringComparison.Ordinal);
        Assert.Null((await admin.GetPageAsync("/Admin/ContentTypes/List")).QuerySelector(".note[role=status]"));

        // No version, no revision and no date has changed: an editor's open form is not stale.
        var latest = (await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(items[0].ContentItemId)))!;
        Assert.Equal(token, latest.EditToken);
        Assert.Equal(items[0].ModifiedUtc, latest.ModifiedUtc);
        Assert.True(await site.Scope<SiteDb, bool>(db => db.Audit.AnyAsync(line => line.Event == "ContentReindexed")));
    }

    [Fact]
    public async Task Change_OfATypeWithoutItems_LeavesNothingWaiting()
    {
        await site.Scope<DefinitionStore>(async store =>
        {
            var document = await store.ReadAsync();
            document["ContentTypes"]!.AsArray().Add(JsonNode.Parse("""{"Name":"EmptyNote","DisplayName":"Trống","Settings":{},"ContentTypePartDefinitionRecords":[]}"""));
            await store.ReplaceAsync(document, "test");
        });
        Assert.DoesNotContain("EmptyNote", (await StateAsync()).Types);
    }

    private Task ChangeAsync(string settings, string kind) => site.Scope<DefinitionStore>(async store =>
    {
        var document = await store.ReadAsync();
        var types = document["ContentTypes"]!.AsArray();
        if (!types.Any(type => type!["Name"]!.GetValue<string>() == "OldNote"))
        {
            types.Add(JsonNode.Parse("""
                {"Name":"OldNote","DisplayName":"Ghi chép","Settings":{"ContentTypeSettings":{"Creatable":true,"Listable":true}},
                 "ContentTypePartDefinitionRecords":[{"PartName":"TitlePart","Name":"TitlePart","Settings":{}},{"PartName":"AutoroutePart","Name":"AutoroutePart","Settings":{}},{"PartName":"OldNote","Name":"OldNote","Settings":{}}]}
                """));
        }

        var parts = document["ContentParts"]!.AsArray();
        if (parts.FirstOrDefault(part => part!["Name"]!.GetValue<string>() == "OldNote") is { } old)
        {
            parts.Remove(old);
        }

        parts.Add(JsonNode.Parse($$"""{"Name":"OldNote","Settings":{},"ContentPartFieldDefinitionRecords":[{"FieldName":"{{kind}}","Name":"Words","Settings":{{settings}}}]}"""));
        await store.ReplaceAsync(document, "test");
    });

    private Task<ReindexState> StateAsync() => site.Scope<Reindexing, ReindexState>(reindexing => reindexing.StateAsync());

    private Task<int> FoundAsync() => site.Scope<SiteDb, int>(db => db.FieldValues.CountAsync(value => value.Field == "OldNote.Words" && value.Published));

    private async Task<string> SearchAsync()
    {
        using var reader = site.AnonymousClient();
        return (await reader.GetPageAsync("/tim-kiem?q=zzyzx")).QuerySelector("main")!.TextContent;
    }

    private async Task RunAsync()
    {
        while (await site.Scope<ReindexRun, bool>(run => run.NextAsync()))
        {
            // Batch by batch until nothing waits.
        }
    }
}
