using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>A type with every kind of field and every editor: its form opens, takes values, and its page shows them.</summary>
public sealed class EveryFieldKindTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Fields_FilledInTheForm_AreReadOnThePage()
    {
        var target = await site.PublishAsync("Page", "Trang được dẫn đến");
        var taxonomy = await site.PublishAsync("Taxonomy", "Bảng cho mọi ô", item =>
        {
            item.Part("TaxonomyPart")["TermContentType"] = "Category";
            item.Part("TaxonomyPart")["Terms"] = JsonNode.Parse("""[{"ContentItemId":"4everyfieldterm0000000001","ContentType":"Category","DisplayText":"Mục của bảng","TitlePart":{"Title":"Mục của bảng"}}]""");
        });
        await DefineAsync(taxonomy.ContentItemId);
        await site.Scope<SiteDb>(async db =>
        {
            db.Add(new MediaFile { Path = "thu/anh-thu.png", ContentType = "image/png", Width = 300, Height = 200, Bytes = 10, Hash = "0123456789" });
            await db.SaveChangesAsync();
        });
        using var editor = await site.SignInAsync("Administrator");
        using var saved = await editor.SubmitAsync("/Admin/Contents/ContentTypes/Everything/Create", "#soan", await ValuesAsync(target.ContentItemId), "button[value=publish]");
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, (await saved.PageAsync()).QuerySelector(".note.bad")?.TextContent);
        using var reader = site.AnonymousClient();
        var page = await reader.GetPageAsync("/mot-trang-co-moi-o");
        var words = page.QuerySelector("main")!.Words();
        foreach (var text in new[]
        {
            "Chữ trơn", "Dòng một", "Dòng hai", "Nhãn một", "thu@congdoan.vn", "https://congdoan.vn/x", "0213 123 456", "#c8102e", "let x = 1;", "Nhãn em một",
            "Chữ đậm", "Mác đao", "Có", "1.250,5", "29/5/2026", "14:05, 29/5/2026", "08:30", "Chữ liên kết", "Trang được dẫn đến", "Mục của bảng", "YouTube", "22.3862, 103.4703",
        })
        {
            Assert.Contains(text, words, StringComparison.Ordinal);
        }

        Assert.NotNull(page.QuerySelector("main img[alt='Ảnh thử']"));
        Assert.NotNull(page.QuerySelector("main a[href='mailto:thu@congdoan.vn']"));
        Assert.Null(page.QuerySelector("iframe"));
        Assert.Equal(page.QuerySelectorAll("main dl dt").Length, page.QuerySelectorAll("main dl dd").Length);
        // The form opens again with what was stored, and saving it changes nothing.
        var edit = saved.Headers.Location!.ToString();
        var before = await LatestAsync(edit);
        using var again = await editor.SubmitAsync(edit, "#soan", new Dictionary<string, string?>(), "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(before.Content.ToJsonString(), (await LatestAsync(edit)).Content.ToJsonString());
    }

    private async Task<ContentItem> LatestAsync(string edit) =>
        (await site.Scope<ContentEditor, ContentItem?>(content => content.LatestAsync(edit.Split('/')[^2])))!;

    private async Task<Dictionary<string, string?>> ValuesAsync(string targetId) => new()
    {
        ["TitlePart.Title"] = "Một trang có mọi ô",
        ["Everything.TextField.Text"] = "Chữ trơn",
        ["Everything.TextFieldTextArea.Text"] = "Dòng một\nDòng hai",
        ["Everything.TextFieldPredefinedList.Text"] = "v1",
        ["Everything.TextFieldEmail.Text"] = "thu@congdoan.vn",
        ["Everything.TextFieldUrl.Text"] = "https://congdoan.vn/x",
        ["Everything.TextFieldTel.Text"] = "0213 123 456",
        ["Everything.TextFieldColor.Text"] = "#c8102e",
        ["Everything.TextFieldMonaco.Text"] = "let x = 1;",
        ["Everything.MultiTextField.Values"] = "m1",
        ["Everything.HtmlField.Html"] = "<p>Chữ <strong>đậm</strong></p>",
        ["Everything.MarkdownField.Markdown"] = "**Mác đao**",
        ["Everything.BooleanField.Value"] = "true",
        ["Everything.NumericField.Value"] = "1.250,5",
        ["Everything.NumericFieldSpinner.Value"] = "7",
        ["Everything.NumericFieldSlider.Value"] = "3",
        ["Everything.NumericFieldSelect.Value"] = "4",
        ["Everything.DateField.Value"] = "2026-05-29",
        ["Everything.DateTimeField.Value"] = "2026-05-29T14:05",
        ["Everything.TimeField.Value"] = "08:30",
        ["Everything.LinkField.Url"] = "/gioi-thieu",
        ["Everything.LinkField.Text"] = "Chữ liên kết",
        ["Everything.MediaField.Paths[0]"] = "thu/anh-thu.png",
        ["Everything.MediaField.MediaTexts[0]"] = "Ảnh thử",
        ["Everything.ContentPickerField.ContentItemIds"] = targetId,
        ["Everything.TaxonomyField.TermContentItemIds"] = "4everyfieldterm0000000001",
        ["Everything.TaxonomyFieldTags.TermContentItemIds"] = "4everyfieldterm0000000001",
        ["Everything.UserPickerField.UserIds"] = await FirstUserAsync(),
        ["Everything.YoutubeField.RawAddress"] = "https://youtu.be/dQw4w9WgXcQ",
        ["Everything.GeoPointField.Latitude"] = "22,3862",
        ["Everything.GeoPointField.Longitude"] = "103,4703",
    };

    private async Task<string> FirstUserAsync() => (await site.CreateUserAsync("Editor", "aaa-nguoi-dau")).Id;

    private Task DefineAsync(string taxonomyId) => site.Scope<DefinitionStore>(async store =>
    {
        var document = await store.ReadAsync();
        document["ContentTypes"]!.AsArray().Add(JsonNode.Parse("""
            {"Name":"Everything","DisplayName":"Mọi ô","Settings":{"ContentTypeSettings":{"Creatable":true,"Listable":true,"Draftable":true,"Versionable":true}},
             "ContentTypePartDefinitionRecords":[
               {"PartName":"TitlePart","Name":"TitlePart","Settings":{}},
               {"PartName":"AutoroutePart","Name":"AutoroutePart","Settings":{"AutoroutePartSettings":{"AllowCustomPath":true}}},
               {"PartName":"Everything","Name":"Everything","Settings":{}}]}
            """));
        var settings = JsonNode.Parse("""
            {"TextFieldPredefinedListEditorSettings":{"Options":[{"name":"Nhãn một","value":"v1"}]},
             "MultiTextFieldSettings":{"Options":[{"name":"Nhãn em một","value":"m1"}]},
             "NumericFieldSettings":{"Scale":1,"Minimum":0,"Maximum":2000},
             "TaxonomyFieldSettings":{},
             "ContentPickerFieldSettings":{"DisplayedContentTypes":["Page"]}}
            """)!;
        settings["TaxonomyFieldSettings"]!["TaxonomyContentItemId"] = taxonomyId;
        var fields = new JsonArray();
        await using var scope = site.Services.CreateAsyncScope();
        foreach (var kind in scope.ServiceProvider.GetServices<FieldKind>())
        {
            foreach (var name in kind.Editors.Prepend(""))
            {
                var own = settings.DeepClone();
                own["ContentPartFieldSettings"] = new JsonObject { ["Editor"] = name };
                fields.Add(new JsonObject { ["FieldName"] = kind.Name, ["Name"] = kind.Name + name, ["Settings"] = own });
            }
        }

        document["ContentParts"]!.AsArray().Add(new JsonObject { ["Name"] = "Everything", ["Settings"] = new JsonObject(), ["ContentPartFieldDefinitionRecords"] = fields });
        await store.ReplaceAsync(document, "test");
    });
}
