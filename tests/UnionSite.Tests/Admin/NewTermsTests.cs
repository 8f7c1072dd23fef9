using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>Terms that an editor types into an open tags field.</summary>
public sealed class NewTermsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Taxonomy = "4tagsbangthetuthanhphuongq";
    private const string Input = "TaggedNote.Tags.NewTerms";

    [Fact]
    public async Task Tag_IsMadeOnce_HoweverItIsTyped()
    {
        await DefineAsync();
        using var editor = await site.SignInAsync("Editor");
        using var first = await SaveAsync(editor, "Bài một", "Lai Châu, Mường Tè");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await SaveAsync(editor, "Bài hai", "lai chau; LAI CHÂU, Sìn Hồ, đã có");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(["Đã có", "Lai Châu", "Mường Tè", "Sìn Hồ"], await TermsAsync());
        using var reader = site.AnonymousClient();
        var page = await reader.GetPageAsync("/the/bai-hai");
        Assert.Contains("Lai Châu", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sìn Hồ", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, await site.Scope<SiteDb, int>(db => db.Audit.CountAsync(line => line.Event == "TermsAdded" && line.Subject == Taxonomy)));

        // Two editors at the same moment.
        using var other = await site.SignInAsync("Editor");
        var both = await Task.WhenAll(SaveAsync(editor, "Bài ba", "Than Uyên"), SaveAsync(other, "Bài bốn", "than uyên"));
        Assert.All(both, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(await TermsAsync(), name => VietnameseText.Fold(name) == "than uyen");
        Array.ForEach(both, answer => answer.Dispose());
    }

    [Fact]
    public async Task Tag_TypedBySomebodyWhoMayNot_IsRefused_AndNotOffered()
    {
        await DefineAsync();
        await site.RunStepsAsync("""{ "name": "Roles", "Roles": [ { "Name": "Writer", "Description": "", "Permissions": ["AccessAdminPanel", "PublishContent", "EditContent"] } ] }""");
        using var writer = await site.SignInAsync("Writer");
        var page = await writer.GetPageAsync("/Admin/Contents/ContentTypes/TaggedNote/Create");
        Assert.Null(page.QuerySelector($"[name='{Input}']"));
        // The input is put into the form by hand.
        var forged = page.CreateElement("input");
        forged.SetAttribute("name", Input);
        page.QuerySelector("#soan")!.AppendChild(forged);
        using var refused = await writer.SubmitAsync("/Admin/Contents/ContentTypes/TaggedNote/Create", page, "#soan",
            new Dictionary<string, string?> { ["TitlePart.Title"] = "Bài lách", [Input] = "Không được" }, "button[value=publish]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Bạn không được thêm mục mới", (await refused.PageAsync()).QuerySelector(".err")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Không được", await TermsAsync());
    }

    private async Task<HttpResponseMessage> SaveAsync(HttpClient editor, string title, string tags) =>
        await editor.SubmitAsync("/Admin/Contents/ContentTypes/TaggedNote/Create", "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = title, [Input] = tags }, "button[value=publish]");

    private async Task DefineAsync() => await site.RunStepsAsync($$"""
        { "name": "ContentDefinition",
          "ContentTypes": [ { "Name": "TaggedNote", "DisplayName": "Ghi chú có thẻ", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true } },
            "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
              { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "Pattern": "the/OPEN ContentItem.DisplayText | slugify CLOSE" } } },
              { "PartName": "TaggedNote", "Name": "TaggedNote", "Settings": {} } ] } ],
          "ContentParts": [ { "Name": "TaggedNote", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "TaxonomyField", "Name": "Tags",
            "Settings": { "ContentPartFieldSettings": { "DisplayName": "Thẻ", "Editor": "Tags", "DisplayMode": "Tags" }, "TaxonomyFieldSettings": { "TaxonomyContentItemId": "{{Taxonomy}}" }, "TaxonomyFieldTagsEditorSettings": { "Open": true } } } ] } ] },
        { "name": "content", "data": [ { "ContentItemId": "{{Taxonomy}}", "ContentItemVersionId": "4tagsbangthetuthanhphuongv", "ContentType": "Taxonomy", "DisplayText": "Thẻ", "Latest": true, "Published": true,
          "TitlePart": { "Title": "Thẻ" }, "AutoroutePart": { "Path": "bang-the" },
          "TaxonomyPart": { "TermContentType": "Term", "Terms": [ { "ContentItemId": "4tagsmucdaco00000000000001", "ContentType": "Term", "DisplayText": "Đã có", "TitlePart": { "Title": "Đã có" } } ] } } ] }
        """.Replace("OPEN", "{{", StringComparison.Ordinal).Replace("CLOSE", "}}", StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> TermsAsync()
    {
        var taxonomy = (await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(Taxonomy)))!;
        return [.. ((JsonArray)taxonomy.FindPart("TaxonomyPart")!["Terms"]!).OfType<JsonObject>().Select(term => JsonText.TextOf(term, "DisplayText")!)];
    }
}
