using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Types;

[RequirePermission("ViewContentTypes")]
internal sealed class EditTypeModel(ContentModel model, TypeEditor editor, PermissionCheck check) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    [BindProperty]
    public string? Stereotype { get; set; }

    [BindProperty]
    public List<string> Flags { get; set; } = [];

    [BindProperty]
    public string? FieldLabel { get; set; }

    [BindProperty]
    public string? FieldName { get; set; }

    [BindProperty]
    public string? FieldKind { get; set; }

    [BindProperty]
    public string? PartName { get; set; }

    [BindProperty]
    public string? AttachmentName { get; set; }

    public ContentTypeDefinition Type { get; private set; } = new("", "", [], []);

    public bool MayEdit { get; private set; }

    public IReadOnlyList<FieldKindChoice> FieldKinds => FieldKindChoice.Of(model.FieldKindNames);

    public IEnumerable<(string Part, ContentFieldDefinition Field)> Fields => Type.Parts.SelectMany(part => part.Part.Fields.Select(one => (part.Name, one)));

    public IEnumerable<string> PartNames => model.PartKindNames
        .Concat(model.Definitions.Parts.Where(part => new SettingsReader(part.Settings, "ContentPartSettings").Flag("Attachable")).Select(part => part.Name))
        .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);

    private string Who => User.Identity?.Name ?? "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (model.Definitions.Type(Name) is not { } type)
        {
            context.Result = NotFound();
            return;
        }

        Type = type;
        MayEdit = await check.HasAsync(User, "EditContentTypes");
        if (!MayEdit && HttpMethods.IsPost(Request.Method))
        {
            context.Result = Forbid();
            return;
        }

        if (context.HandlerMethod?.Name != "Type")
        {
            DisplayName = type.DisplayName;
            Description = type.Description;
            Stereotype = type.Stereotype;
            Flags = [.. TypeFlag.All.Where(flag => new SettingsReader(type.Settings, flag.Settings).Flag(flag.Name)).Select(flag => flag.Name)];
        }

        await next();
    }

    public Task<IActionResult> OnPostTypeAsync(CancellationToken cancel)
    {
        var display = VietnameseText.Compose(DisplayName).Trim();
        if (display.Length is 0 or > 128)
        {
            return RefuseAsync(nameof(DisplayName), T("Hãy đặt tên hiển thị, dài tối đa 128 ký tự."));
        }

        var settings = new JsonObject { ["Stereotype"] = SettingsForm.Text(Stereotype), ["Description"] = SettingsForm.Text(Description) };
        var approval = new JsonObject();
        foreach (var flag in TypeFlag.All)
        {
            (flag.Settings == TypeFlag.Approval ? approval : settings)[flag.Name] = Flags.Contains(flag.Name);
        }

        return DoneAsync(nameof(DisplayName), editor.UpdateAsync(Type.Name, display, new JsonObject { ["ContentTypeSettings"] = settings, [TypeFlag.Approval] = approval }, Who, cancel), T("Đã lưu cài đặt của kiểu."), null);
    }

    public Task<IActionResult> OnPostFieldAsync(CancellationToken cancel)
    {
        var label = VietnameseText.Compose(FieldLabel).Trim();
        if (label.Length is 0 or > 128)
        {
            return RefuseAsync(nameof(FieldLabel), T("Hãy đặt tên cho trường, dài tối đa 128 ký tự."));
        }

        var name = TechnicalName.Of(FieldName, label);
        if (TypeEditor.ProblemOf(name) is { } wrong)
        {
            return RefuseAsync(nameof(FieldName), wrong);
        }

        return model.FieldKindNames.FirstOrDefault(kind => kind == FieldKind) is { } known
            ? DoneAsync(nameof(FieldName), editor.AddFieldAsync(Type.Name, known, name, label, Who, cancel), T($"Đã thêm trường “{label}”."), $"Fields/{name}")
            : RefuseAsync("", T("Hãy chọn loại trường."));
    }

    public Task<IActionResult> OnPostPartAsync(CancellationToken cancel)
    {
        if (PartNames.FirstOrDefault(part => part == PartName) is not { } known)
        {
            return RefuseAsync("", T("Hãy chọn thành phần."));
        }

        var name = string.IsNullOrWhiteSpace(AttachmentName) ? known : AttachmentName.Trim();
        return TypeEditor.ProblemOf(name) is { } wrong
            ? RefuseAsync(nameof(AttachmentName), wrong)
            : DoneAsync(nameof(AttachmentName), editor.AttachAsync(Type.Name, known, name, Who, cancel), T($"Đã gắn thành phần “{name}”."), $"Parts/{name}");
    }

    private Task<IActionResult> RefuseAsync(string box, string problem)
    {
        ModelState.AddModelError(box, problem);
        return Task.FromResult<IActionResult>(Page());
    }

    private async Task<IActionResult> DoneAsync(string box, Task<string?> change, string done, string? then)
    {
        if (await change is { } problem)
        {
            return await RefuseAsync(box, problem);
        }

        TempData["Done"] = done;
        return Redirect(then is null ? $"~/Admin/ContentTypes/Edit/{Type.Name}" : $"~/Admin/ContentTypes/{Type.Name}/{then}");
    }
}
