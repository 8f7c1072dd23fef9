using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Cms.Deployment;
using UnionSite.Cms.Items;
using UnionSite.Tests.Recipes;
using Xunit;

namespace UnionSite.Tests.Deployment;

/// <summary>A site with drafts, a list in an order of its own, a bag, terms below terms, translations and every kind of field travels unchanged.</summary>
public sealed class EveryKindTests
{
    private static readonly (string Kind, string Payload)[] Fields =
    [
        ("TextField", """{ "Text": "Chữ “ngoặc” \\ \u00e2 <b>" }"""),
        ("MultiTextField", """{ "Values": ["một", "hai"] }"""),
        ("HtmlField", """{ "Html": "<p>Đoạn <strong>đậm</strong></p>" }"""),
        ("MarkdownField", """{ "Markdown": "# Mục\n\n* chữ" }"""),
        ("BooleanField", """{ "Value": true }"""),
        ("NumericField", """{ "Value": 1234.50 }"""),
        ("DateField", """{ "Value": "2026-05-19T00:00:00Z" }"""),
        ("DateTimeField", """{ "Value": "2026-05-19T07:30:00Z" }"""),
        ("TimeField", """{ "Value": "07:30:00" }"""),
        ("LinkField", """{ "Url": "https://congdoan.vn", "Text": "Công đoàn", "Target": "_blank" }"""),
        ("MediaField", """{ "Paths": ["tin/a.webp"], "MediaTexts": ["Ảnh"], "Anchors": [ { "X": 0.25, "Y": 0.75 } ] }"""),
        ("ContentPickerField", """{ "ContentItemIds": ["4everykind0000000000000002"] }"""),
        ("TaxonomyField", """{ "TaxonomyContentItemId": "4everykind0000000000000009", "TermContentItemIds": ["4everykindterm000000000001"], "TagNames": ["Gốc"] }"""),
        ("UserPickerField", """{ "UserIds": ["nguoi-dung"], "UserNames": ["nguoi.dung"] }"""),
        ("YoutubeField", """{ "RawAddress": "https://www.youtube.com/watch?v=abcdefghijk", "EmbeddedAddress": "https://www.youtube.com/embed/abcdefghijk" }"""),
        ("GeoPointField", """{ "Latitude": 22.3964, "Longitude": 103.4582 }"""),
        ("ChuyenGiaField", """{ "Whatever": { "x": [1, 2.50, null, true] } }"""),
    ];

    [Fact]
    public async Task Site_TravelsUnchanged_ThereAndOnwards()
    {
        await using var first = await RecipeSite.NewAsync();
        var report = await first.RunAsync(Recipe());
        Assert.True(report.Succeeded, report.Failure?.Messages[^1]);
        await first.Use<ContentEditor>(async editor =>
        {
            // A draft over what is public, and a path that the item once had.
            var item = (await editor.LatestAsync("4everykind0000000000000002"))!;
            item.DisplayText = "Con thứ hai, đang sửa";
            item.Part("TitlePart")["Title"] = "Con thứ hai, đang sửa";
            Assert.True((await editor.SaveDraftAsync(item, item.EditToken, "bientap")).IsDone);
            var moved = (await editor.LatestAsync("4everykind0000000000000001"))!;
            moved.Part("AutoroutePart")["Path"] = "duong-dan-moi";
            Assert.True((await editor.PublishAsync(moved, moved.EditToken, "bientap")).IsDone);
        });
        var package = await RoundTripTests.PackageAsync(first.Services, RoundTripTests.Everything());
        var text = Encoding.UTF8.GetString(RoundTripTests.RecipeOf(package));
        Assert.Contains("\"From\": \"tat-ca-moi-thu\"", text, StringComparison.Ordinal);
        Assert.Contains("\"ListedUtc\": \"2026-05-02T02:00:00.0000000Z\"", text, StringComparison.Ordinal);
        var items = JsonNode.Parse(text)!["steps"]!.AsArray().Single(step => step!["name"]!.GetValue<string>() == "content")!["data"]!.AsArray();
        Assert.Equal([(true, false), (false, true)], items.Where(item => item!["ContentItemId"]!.GetValue<string>() == "4everykind0000000000000002").Select(item => (item!["Published"]!.GetValue<bool>(), item["Latest"]!.GetValue<bool>())));
        var every = items.Single(item => item!["ContentItemId"]!.GetValue<string>() == "4everykind0000000000000001")!;
        foreach (var (kind, payload) in Fields)
        {
            Assert.Equal("", PackageLoss.Of(JsonNode.Parse(payload), every["Everything"]![kind], kind));
        }

        await using var second = await RecipeSite.NewAsync();
        await RoundTripTests.TakeInAsync(second, package);
        RoundTripTests.Equal(package, await RoundTripTests.PackageAsync(second.Services, RoundTripTests.Everything()));
        var dump = await second.DumpAsync();
        await RoundTripTests.TakeInAsync(second, package);
        Assert.Equal("", RecipeSite.Difference(dump, await second.DumpAsync()));
    }

    [Fact]
    public async Task PublishedOnly_LeavesDraftsBehind()
    {
        await using var site = await RecipeSite.NewAsync();
        await site.RunAsync(Recipe());
        await site.Use<ContentEditor>(async editor =>
        {
            var item = (await editor.LatestAsync("4everykind0000000000000002"))!;
            item.DisplayText = "Nháp không đi";
            item.Part("TitlePart")["Title"] = "Nháp không đi";
            Assert.True((await editor.SaveDraftAsync(item, item.EditToken, "bientap")).IsDone);
        });
        var text = Encoding.UTF8.GetString(RoundTripTests.RecipeOf(await RoundTripTests.PackageAsync(site.Services, new ExportChoice { Items = ["4everykind0000000000000002"] })));
        Assert.Contains("Con thứ hai", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nháp không đi", text, StringComparison.Ordinal);
        Assert.DoesNotContain("4everykind0000000000000001\",\n          \"ContentItemVersionId", text, StringComparison.Ordinal);
    }

    private static string Recipe()
    {
        var definitions = string.Join(",", Fields.Select(field => $$"""{ "FieldName": "{{field.Kind}}", "Name": "{{field.Kind}}", "Settings": { "ContentPartFieldSettings": { "DisplayName": "{{field.Kind}}" }{{(field.Kind == "NumericField" ? """, "NumericFieldSettings": { "Scale": 2 }""" : "")}} } }"""));
        var payloads = string.Join(",", Fields.Select(field => $"\"{field.Kind}\": {field.Payload}"));
        string Type(string name, params string[] parts) => $$"""
            { "Name": "{{name}}", "DisplayName": "{{name}}", "Settings": { "ContentTypeSettings": { "Draftable": true, "Versionable": true } }, "ContentTypePartDefinitionRecords": [
              {{string.Join(",", parts.Select(part => $$"""{ "PartName": "{{part}}", "Name": "{{part}}", "Settings": {} }"""))}} ] }
            """;
        return $$"""
            { "name": "Mọi thứ", "steps": [
              { "name": "ContentDefinition",
                "ContentTypes": [ {{Type("Everything", "TitlePart", "AutoroutePart", "Everything", "BagPart", "ListPart", "LocalizationPart")}}, {{Type("Child", "TitlePart")}}, {{Type("Taxonomy", "TitlePart", "TaxonomyPart")}}, {{Type("Term", "TitlePart")}} ],
                "ContentParts": [ { "Name": "Everything", "Settings": {}, "ContentPartFieldDefinitionRecords": [ {{definitions}} ] } ] },
              { "name": "content", "data": [
                { {{Top("09", "Taxonomy", "Bảng")}}, "TaxonomyPart": { "TermContentType": "Term", "Terms": [ { "ContentItemId": "4everykindterm000000000001", "ContentType": "Term", "DisplayText": "Gốc", "TitlePart": { "Title": "Gốc" },
                  "TermPart": { "TaxonomyContentItemId": "4everykind0000000000000009" }, "Terms": [ { "ContentItemId": "4everykindterm000000000002", "ContentType": "Term", "DisplayText": "Cành", "TitlePart": { "Title": "Cành" } } ] } ] } },
                { {{Top("01", "Everything", "Tất cả")}}, "AutoroutePart": { "Path": "tat-ca-moi-thu" }, "Everything": { {{payloads}} }, "ListPart": {},
                  "LocalizationPart": { "Culture": "vi", "LocalizationSet": "4everykindset0000000000001" },
                  "BagPart": { "ContentItems": [ { "ContentItemId": "4everykindbag0000000000001", "ContentType": "Child", "DisplayText": "Trong túi", "TitlePart": { "Title": "Trong túi" } } ] }, "LaMat": { "a": { "b": [ 1, "x" ] } } },
                { {{Top("05", "Everything", "All of it")}}, "AutoroutePart": { "Path": "en/all" }, "LocalizationPart": { "Culture": "en", "LocalizationSet": "4everykindset0000000000001" } },
                { {{Top("02", "Child", "Con thứ hai")}}, "ContainedPart": { "ListContentItemId": "4everykind0000000000000001", "ListContentType": "Everything", "Order": 1 } },
                { {{Top("03", "Child", "Con thứ nhất")}}, "ContainedPart": { "ListContentItemId": "4everykind0000000000000001", "ListContentType": "Everything", "Order": 0 } },
                { {{Top("04", "Unknown", "Kiểu không ai biết")}}, "Strange": { "x": { "y": 1 } } } ] },
              { "name": "layers", "Layers": [ { "Name": "Luôn luôn", "Description": "d", "LayerRule": { "ConditionId": "r", "Conditions": [ { "Name": "BooleanCondition", "Value": true, "ConditionId": "c" } ] } } ] },
              { "name": "Queries", "Queries": [ { "Name": "Q", "Source": "Sql", "Schema": "{}", "Template": "select 1" } ] },
              { "name": "BuocLa", "Id": "la", "Data": [ 1, 2 ] },
              { "name": "settings", "SiteName": "Trang thử", "HomeRoute": { "ContentItemId": "4everykind0000000000000001" }, "LocalizationSettings": { "DefaultCulture": "vi", "SupportedCultures": ["vi", "en"] } },
              { "name": "Redirects", "Redirects": [ { "From": "rat-cu", "To": "/duong-dan-moi", "Status": 302 }, { "From": "da-bo", "To": "", "Status": 410 } ] } ] }
            """;
    }

    private static string Top(string id, string type, string title) => $$"""
        "ContentItemId": "4everykind00000000000000{{id}}", "ContentItemVersionId": "4everykindversion0000000{{id}}", "ContentType": "{{type}}", "DisplayText": "{{title}}", "Latest": true, "Published": true,
        "ModifiedUtc": "2026-05-02T02:00:00.1234567Z", "PublishedUtc": "2026-05-02T02:00:00Z", "CreatedUtc": "2026-05-01T02:00:00Z", "Owner": "4user", "Author": "bientap", "TitlePart": { "Title": "{{title}}" }
        """;
}
