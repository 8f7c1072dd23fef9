using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>Items of a list in the order that an editor gives them.</summary>
public sealed class ListOrderTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Order_ByButtonsAndNumbers_ShowsOnThePage_AndTravels()
    {
        var list = await ListAsync("Mục có thứ tự");
        var items = await FillAsync(list, 4);
        Assert.Equal(["4", "3", "2", "1"], await ShownAsync(list));
        using var editor = await site.SignInAsync("Administrator");
        var path = $"/Admin/Contents/ContentItems/{list.ContentItemId}/Order";
        Assert.Contains(path, (await editor.GetPageAsync($"/Admin/Contents/ContentItems/{list.ContentItemId}/Edit")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

        using var down = await editor.SubmitAsync(path, "main form", Nothing, $"button[value='down|{items[3].ContentItemId}']");
        Assert.Equal(HttpStatusCode.Redirect, down.StatusCode);
        Assert.Equal(["3", "4", "2", "1"], await ShownAsync(list));
        using var up = await editor.SubmitAsync(path, "main form", Nothing, $"button[value='up|{items[0].ContentItemId}']");
        Assert.Equal(["3", "4", "1", "2"], await ShownAsync(list));
        using var typed = await editor.SubmitAsync(path, "main form", new Dictionary<string, string?> { [$"so[{items[1].ContentItemId}]"] = "1", [$"so[{items[2].ContentItemId}]"] = "4" });
        Assert.Equal(HttpStatusCode.Redirect, typed.StatusCode);
        Assert.Equal(["2", "4", "1", "3"], await ShownAsync(list));
        using var wrong = await editor.SubmitAsync(path, "main form", new Dictionary<string, string?> { [$"so[{items[1].ContentItemId}]"] = "9" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal("9", (await wrong.PageAsync()).QuerySelector("[aria-invalid=true]")!.GetAttribute("value"));

        // The number stands in the part, of the public text and of the draft, and a later save keeps it.
        var numbers = new Dictionary<string, int>();
        foreach (var item in items)
        {
            var latest = (await site.Scope<ContentEditor, ContentItem?>(found => found.LatestAsync(item.ContentItemId)))!;
            numbers[item.DisplayText] = latest.FindPart("ContainedPart")!["Order"]!.GetValue<int>();
        }

        Assert.Equal(["2", "4", "1", "3"], numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key[^1..]));
        using var saved = await editor.SubmitAsync($"/Admin/Contents/ContentItems/{items[1].ContentItemId}/Edit", "#soan", Nothing, "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(["2", "4", "1", "3"], await ShownAsync(list));
        Assert.True(await site.Scope<SiteDb, bool>(db => db.Audit.AnyAsync(line => line.Event == "ListOrdered" && line.Subject == list.ContentItemId)));
    }

    [Fact]
    public async Task Order_ForThoseWhoMayNotPublish_IsClosed()
    {
        var list = await ListAsync("Mục của người khác");
        using var member = await site.SignInAsync("Member");
        Assert.NotEqual(HttpStatusCode.OK, await member.StatusAsync($"/Admin/Contents/ContentItems/{list.ContentItemId}/Order"));
    }

    [Fact]
    public async Task Move_InALargeList_WritesFewItems_AndKeepsEveryOther()
    {
        var list = await ListAsync("Mục lớn");
        await FillAsync(list, 60);
        var ids = await OrderAsync(list);
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var (from, to) = (random.Next(ids.Count), random.Next(ids.Count));
            var moved = ids[from];
            ids.RemoveAt(from);
            ids.Insert(to, moved);
            await site.Scope<ListOrder>(order => order.MoveAsync(list.ContentItemId, new Dictionary<string, int> { [moved] = to + 1 }, "test"));
            Assert.Equal(ids, await OrderAsync(list));
        }

        // Once there is room, a move is one item.
        var before = await NumbersAsync(list);
        await site.Scope<ListOrder>(order => order.MoveAsync(list.ContentItemId, new Dictionary<string, int> { [ids[50]] = 1 }, "test"));
        var after = await NumbersAsync(list);
        Assert.Equal(1, after.Count(pair => before[pair.Key] != pair.Value));
    }

    private static IReadOnlyDictionary<string, string?> Nothing { get; } = new Dictionary<string, string?>();

    private async Task<ContentItem> ListAsync(string title)
    {
        await site.RunStepsAsync("""
            { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Shelf", "DisplayName": "Kệ", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "{{ ContentItem.DisplayText | slugify }}" } } },
                { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": { "PageSize": 100, "EnableOrdering": true, "ContainedContentTypes": ["Page"] } } } ] } ] }
            """);
        return await site.PublishAsync("Shelf", title);
    }

    private async Task<IReadOnlyList<ContentItem>> FillAsync(ContentItem list, int count)
    {
        var items = new List<ContentItem>();
        for (var number = 1; number <= count; number++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            items.Add(await site.PublishAsync("Page", $"{list.DisplayText} trang {number}", item => item.Content["ContainedPart"] = new JsonObject
            {
                ["ListContentItemId"] = list.ContentItemId, ["ListContentType"] = "Shelf", ["Order"] = 0,
            }));
        }

        return items;
    }

    private async Task<IReadOnlyList<string>> ShownAsync(ContentItem list)
    {
        using var reader = site.AnonymousClient();
        var page = await reader.GetPageAsync("/" + list.FindPart("AutoroutePart")!["Path"]!.GetValue<string>());
        return [.. page.QuerySelectorAll("main ol.list > li a").Select(link => link.TextContent.Trim()).Where(text => text.Contains(" trang ", StringComparison.Ordinal)).Select(text => text[^1..])];
    }

    private Task<List<string>> OrderAsync(ContentItem list) =>
        site.Scope<ListOrder, List<string>>(order => order.In(list.ContentItemId).Select(row => row.ContentItemId).ToListAsync());

    private Task<Dictionary<string, int>> NumbersAsync(ContentItem list) =>
        site.Scope<ListOrder, Dictionary<string, int>>(order => order.In(list.ContentItemId).ToDictionaryAsync(row => row.ContentItemId, row => row.ContainerOrder));
}
