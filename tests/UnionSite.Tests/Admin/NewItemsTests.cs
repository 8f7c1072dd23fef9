using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>An item that is made from within the field that is to name it.</summary>
public sealed class NewItemsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Form = "/Admin/Contents/ContentTypes/LinkedNote/Create";
    private const string Field = "LinkedNote.Related";
    private const string Button = "button[value='create|LinkedNote.Related']";

    [Fact]
    public async Task Item_IsMadeOnce_IsChosen_AndNothingTypedIsLost()
    {
        await DefineAsync();
        using var editor = await site.SignInAsync("Editor");
        var typed = new Dictionary<string, string?> { ["TitlePart.Title"] = "Ghi chú có liên quan", [Field + ".NewTitle"] = "Trang chưa ai viết", [Field + ".NewType"] = "Page" };
        using var made = await editor.SubmitAsync(Form, "#soan", typed, Button);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        var page = await made.PageAsync();
        Assert.Equal("Ghi chú có liên quan", page.QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
        Assert.Contains("Trang chưa ai viết", Chosen(page), StringComparison.Ordinal);
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>($"[name='{Field}.NewTitle']")!.Value);
        using var saved = await editor.SubmitAsync(Form, page, "#soan", new Dictionary<string, string?>(), "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Trang chưa ai viết", Chosen(await editor.GetPageAsync(saved.Headers.Location!.OriginalString)), StringComparison.Ordinal);

        // The same words again, without their accents, are the same item; and it is a draft.
        using var again = await editor.SubmitAsync(Form, "#soan", new Dictionary<string, string?>(typed) { [Field + ".NewTitle"] = "trang chua ai viet" }, Button);
        Assert.Contains("Trang chưa ai viết", Chosen(await again.PageAsync()), StringComparison.Ordinal);
        var row = await site.Scope<SiteDb, Cms.Items.ContentItemRow>(db => db.ContentItems.SingleAsync(found => found.DisplayText == "Trang chưa ai viết"));
        Assert.False(row.Published);
    }

    [Fact]
    public async Task Item_WithoutAProperTitleOrType_IsNotMade_AndTheReasonStandsBesideTheField()
    {
        await DefineAsync();
        using var editor = await site.SignInAsync("Editor");
        foreach (var (title, type, reason) in new[] { ("", "Page", "Hãy gõ tiêu đề"), (new string('a', 256), "Page", "Tiêu đề dài nhất"), ("Không có kiểu này", "Menu", "Hãy chọn kiểu") })
        {
            using var refused = await editor.SubmitAsync(Form, "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = "Ghi chú", [Field + ".NewTitle"] = title, [Field + ".NewType"] = type }, Button);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = await refused.PageAsync();
            Assert.Contains(reason, page.QuerySelector($"#{Cms.Fields.FormIds.Of(Field)} .err")!.Words(), StringComparison.Ordinal);
            Assert.Equal(title, page.QuerySelector<IHtmlInputElement>($"[name='{Field}.NewTitle']")!.Value);
        }
    }

    [Fact]
    public async Task Item_ByWhoMayNotWriteItsType_IsNeitherOfferedNorMade()
    {
        await DefineAsync();
        await site.RunStepsAsync("""{ "name": "Roles", "Roles": [ { "Name": "NoteWriter", "Description": "", "Permissions": ["AccessAdminPanel", "Edit_LinkedNote", "Publish_LinkedNote"] } ] }""");
        using var writer = await site.SignInAsync("NoteWriter");
        var page = await writer.GetPageAsync(Form);
        Assert.Null(page.QuerySelector($"[name='{Field}.NewTitle']"));
        foreach (var (name, value) in new[] { (Field + ".NewTitle", "Trang lách"), (Field + ".NewType", "Page") })
        {
            var forged = page.CreateElement("input");
            forged.SetAttribute("name", name);
            forged.SetAttribute("value", value);
            page.QuerySelector("#soan")!.AppendChild(forged);
        }

        page.QuerySelector("#soan button[value=publish]")!.SetAttribute("value", "create|" + Field);
        using var refused = await writer.SubmitAsync(Form, page, "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = "Ghi chú" }, Button);
        Assert.Equal(0, await site.Scope<SiteDb, int>(db => db.ContentItems.CountAsync(found => found.DisplayText == "Trang lách")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    private static string Chosen(IHtmlDocument page) =>
        string.Join('|', page.QuerySelectorAll<IHtmlInputElement>($"[name='{Field}.ContentItemIds']").Where(input => input.IsChecked).Select(input => input.Closest("label")!.Words()));

    private async Task DefineAsync() => await site.RunStepsAsync("""
        { "name": "ContentDefinition",
          "ContentTypes": [ { "Name": "LinkedNote", "DisplayName": "Ghi chú có liên quan", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Securable": true } },
            "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "LinkedNote", "Name": "LinkedNote", "Settings": {} } ] } ],
          "ContentParts": [ { "Name": "LinkedNote", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "ContentPickerField", "Name": "Related",
            "Settings": { "ContentPartFieldSettings": { "DisplayName": "Liên quan" }, "ContentPickerFieldSettings": { "Multiple": true, "DisplayedContentTypes": ["Page", "Event"] } } } ] } ] }
        """);
}
