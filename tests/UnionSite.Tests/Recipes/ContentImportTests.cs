using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Recipes;
using Xunit;

namespace UnionSite.Tests.Recipes;

public sealed class ContentImportTests
{
    private const string Id = "4smpe2jqbbshs4t0ksk7q0xwcg";
    private const string V1 = "4acph3vfj59sp1ghhrrznzexhy";
    private const string V2 = "48nx5sd03pcj72qa1nkpszc53q";

    [Fact]
    public async Task Version_Unknown_BecomesLatestAndPublishedAndArchivesTheOld()
    {
        await using var site = await RecipeSite.NewAsync();
        await ImportAsync(site, Item(V1, "Một"));
        await ImportAsync(site, Item(V2, "Hai"));
        var rows = await RowsAsync(site);
        Assert.Equal([(V1, false, false), (V2, true, true)], rows.Select(row => (row.ContentItemVersionId, row.Latest, row.Published)));
    }

    [Fact]
    public async Task Draft_LeavesThePublishedVersion_AndIsArchivedByTheNext()
    {
        await using var site = await RecipeSite.NewAsync();
        await ImportAsync(site, Item(V1, "Một"));
        await ImportAsync(site, Item(V2, "Nháp", published: false));
        Assert.Equal([(V1, false, true), (V2, true, false)], (await RowsAsync(site)).Select(row => (row.ContentItemVersionId, row.Latest, row.Published)));
        await ImportAsync(site, Item("4jgnyn0a1wd8pxr4egq0px54en", "Ba"));
        Assert.Equal(["4jgnyn0a1wd8pxr4egq0px54en"], (await RowsAsync(site)).Where(row => row.Latest || row.Published).Select(row => row.ContentItemVersionId));
    }

    [Fact]
    public async Task Version_KnownWithOtherData_IsOverlaidInPlace()
    {
        await using var site = await RecipeSite.NewAsync();
        await ImportAsync(site, """{ "Notice": { "Text": { "Text": "a" }, "Tags": { "Values": ["x", "y"] }, "Left": { "Text": "stays" } } }""", V1, "Notice");
        var report = await ImportAsync(site, """{ "Notice": { "Text": { "Text": "b" }, "Tags": { "Values": ["z"] }, "Left": null } }""", V1.ToUpperInvariant(), "Notice");
        Assert.Equal(1, report.Steps[0].Counts["cập nhật"]);
        var row = Assert.Single(await RowsAsync(site));
        Assert.Equal("""{"Notice":{"Text":{"Text":"b"},"Tags":{"Values":["z"]},"Left":{"Text":"stays"}}}""", row.Json);
        Assert.Equal(V1, row.ContentItemVersionId);
    }

    [Fact]
    public async Task Version_Identical_IsSkipped_EvenAfterAnEditorWroteANewerOne()
    {
        await using var site = await RecipeSite.NewAsync();
        await site.RunAsync("""
            { "name": "Type", "steps": [ { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Notice", "DisplayName": "Thông báo", "Settings": { "ContentTypeSettings": { "Versionable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" } ] } ] } ] }
            """);
        await ImportAsync(site, Item(V1, "Một"));
        await site.Use<ContentEditor>(async editor =>
        {
            var item = (await editor.LatestAsync(Id))!;
            item.DisplayText = "Biên tập";
            item.Part("TitlePart")["Title"] = "Biên tập";
            Assert.True((await editor.PublishAsync(item, item.EditToken, "bientap")).IsDone);
        });
        var report = await ImportAsync(site, Item(V1, "Một"));
        Assert.Equal(StepOutcome.Unchanged, report.Steps[0].Outcome);
        Assert.Equal("Biên tập", (await RowsAsync(site)).Single(row => row.Published).DisplayText);
    }

    [Fact]
    public async Task Item_WithoutVersionId_IsSkippedWhenEqual_AndANewVersionWhenNot()
    {
        await using var site = await RecipeSite.NewAsync();
        await ImportAsync(site, Item(null, "Một"));
        Assert.Equal(StepOutcome.Unchanged, (await ImportAsync(site, Item(null, "Một"))).Steps[0].Outcome);
        Assert.Equal(StepOutcome.Unchanged, (await ImportAsync(site, Item(null, "Một"), "Another")).Steps[0].Outcome);
        Assert.Single(await RowsAsync(site));
        await ImportAsync(site, Item(null, "Hai"));
        Assert.Equal(2, (await RowsAsync(site)).Count);
    }

    [Fact]
    public async Task Item_NamedTwiceInOneRecipe_ChangesNothingTheSecondTime()
    {
        await using var site = await RecipeSite.NewAsync();
        var json = $$"""{ "name": "Twice", "steps": [ { "name": "content", "data": [ {{Item(null, "Thô")}}, {{Item(null, "Đủ")}} ] }, { "name": "Content", "Data": [ {{Item(null, "Xong")}} ] } ] }""";
        await site.RunAsync(json);
        var before = await site.DumpAsync();
        var again = await site.RunAsync(json);
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
        Assert.False(again.Changed);
        Assert.Equal("Xong", (await RowsAsync(site)).Single(row => row.Published).DisplayText);
    }

    [Fact]
    public async Task Item_WithoutId_FailsAndLeavesNothingOfTheStep()
    {
        await using var site = await RecipeSite.NewAsync();
        var report = await site.RunAsync($$"""
            { "name": "Bad", "steps": [ { "name": "settings", "SiteName": "Trước" }, { "name": "content", "data": [ {{Item(V1, "Một")}}, { "ContentType": "Notice" } ] }, { "name": "settings", "SiteName": "Sau" } ] }
            """);
        Assert.Equal(2, report.Steps.Count);
        Assert.Equal("Bad", report.Failure!.File);
        Assert.Equal(("content", 1), (report.Failure.Name, report.Failure.Index));
        Assert.StartsWith("steps[1].data[1].ContentItemId: ", report.Failure.Messages[^1], StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(site));
        Assert.Contains("Trước", await site.DumpAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sau", await site.DumpAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_OfAnUnknownType_RoundTripsUnchanged()
    {
        await using var site = await RecipeSite.NewAsync();
        const string Parts = """{"StrangePart":{"Empty":{},"Null":null,"Number":1.50,"Text":"đ <b>"},"TopArray":[{"a":1}],"TopObject":{},"TopScalar":"kept","@WeldedPartSettings":{}}""";
        await ImportAsync(site, Parts, V1, "Nobody");
        // The same document; the store writes "<" as an escape.
        Assert.Equal(Parts, Assert.Single(await RowsAsync(site)).Json.Replace("\\u003C", "<", StringComparison.Ordinal).Replace("\\u003E", ">", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Item_WithAWrongCase_IsReported()
    {
        await using var site = await RecipeSite.NewAsync();
        var report = await site.RunAsync($$"""{ "name": "Case", "steps": [ { "name": "content", "data": [ { "ContentItemId": "{{Id}}", "ContentType": "Notice", "Displaytext": "mất" } ] } ] }""");
        Assert.Contains("Displaytext", Assert.Single(report.Steps[0].Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-20T02:00:00.1234567Z")]
    [InlineData("2026-05-20T02:00:00Z")]
    [InlineData("2026-05-20T09:00:00+07:00")]
    [InlineData("2026-05-20")]
    public async Task Dates_OfAnyIsoForm_AreReadAndWrittenInUtc(string date)
    {
        await using var site = await RecipeSite.NewAsync();
        await ImportAsync(site, $$"""{ "CreatedUtc": "{{date}}" }""", V1, "Notice");
        var item = ContentRows.Read(Assert.Single(await RowsAsync(site)));
        Assert.Matches(@"^2026-05-20T0[02]:00:00\.\d{7}Z$", item.ToJson()["CreatedUtc"]!.GetValue<string>());
    }

    private static string Item(string? version, string title, bool published = true) => new JsonObject
    {
        ["ContentItemId"] = Id,
        ["ContentItemVersionId"] = version,
        ["ContentType"] = "Notice",
        ["DisplayText"] = title,
        ["Latest"] = true,
        ["Published"] = published,
        ["TitlePart"] = new JsonObject { ["Title"] = title },
    }.ToJsonString();

    private static Task<RecipeReport> ImportAsync(RecipeSite site, string item, string name = "Import") =>
        site.RunAsync($$"""{ "name": "{{name}}", "steps": [ { "name": "content", "data": [ {{item}} ] } ] }""");

    private static Task<RecipeReport> ImportAsync(RecipeSite site, string parts, string version, string type)
    {
        var json = JsonNode.Parse(parts)!.AsObject();
        var item = new JsonObject { ["ContentItemId"] = Id, ["ContentItemVersionId"] = version, ["ContentType"] = type, ["Latest"] = true, ["Published"] = true };
        foreach (var (name, value) in json)
        {
            item[name] = value?.DeepClone();
        }

        return ImportAsync(site, item.ToJsonString());
    }

    private static Task<List<ContentItemRow>> RowsAsync(RecipeSite site) =>
        site.Use<SiteDb, List<ContentItemRow>>(db => db.ContentItems.AsNoTracking().OrderBy(row => row.Id).ToListAsync());
}
