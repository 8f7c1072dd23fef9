using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Settings;

/// <summary>Edits one settings type, such as the footer's facts: a form from the definition, kept in the settings under the type's name.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
internal sealed class CustomSettingsModel(SettingsStore store, ContentModel model, PermissionCheck check) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "type")]
    public string TypeName { get; set; } = "";

    public ContentTypeDefinition Type { get; private set; } = new("", "", [], []);

    public ContentItem Item { get; private set; } = new();

    /// <summary>Mark of the settings that the form started from.</summary>
    public string Version { get; private set; } = "";

    public List<FieldError> Errors { get; } = [];

    public IEnumerable<(string Template, PartEditor Editor)> PartEditors =>
        from value in model.PartsOf(Item, "", []).ToList()
        let template = model.KindOf(value.Attachment)?.EditorTemplate(value)
        where template is not null
        select (template, new PartEditor(value, Errors));

    public IEnumerable<(string Template, FieldEditor Editor)> FieldEditors =>
        from found in model.FieldsOf(Item, "", []).ToList()
        let value = found.Value
        let errors = Errors.Where(error => error.Path == value.Path).Select(error => error.Message).ToList()
        select (found.Kind.EditorTemplate(value.Field), new FieldEditor(value.Field, value.Payload, value.Path, errors, Item));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(await store.ReadAsync(cancel)) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var bag = await store.ReadAsync(cancel);
        if (await OpenAsync(bag) is { } refused)
        {
            return refused;
        }

        var form = new PostedForm(Request.Form);
        model.Bind(Item, form, "", Errors);
        await model.UpdateAndValidateAsync(Item, Errors, cancel);
        if (form.Text("_version") != Version)
        {
            Errors.Add(new FieldError("", T("Cài đặt này vừa được người khác sửa. Các ô dưới đây là của bạn; lưu lần nữa để thay.")));
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        bag[Type.Name] = Item.ToJson();
        await store.ReplaceAsync(bag, User.Identity?.Name ?? "", cancel);
        TempData["Done"] = T("Đã lưu.");
        return RedirectToPage(new { type = Type.Name });
    }

    private async Task<IActionResult?> OpenAsync(JsonObject bag)
    {
        if (model.Definitions.Type(TypeName) is not { } type || !type.Stereotype.Equals("CustomSettings", StringComparison.OrdinalIgnoreCase))
        {
            return NotFound();
        }

        if (!await check.HasAsync(User, "ManageCustomSettings_" + type.Name))
        {
            return Forbid();
        }

        Type = type;
        var kept = bag[type.Name] as JsonObject;
        Item = kept is null ? model.New(type.Name) : ContentItem.FromJson(kept);
        Item.ContentType = type.Name;
        Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept is null ? "" : JsonText.Write(kept))))[..16];
        return null;
    }
}
