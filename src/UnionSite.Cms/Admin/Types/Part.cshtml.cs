using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Types;

[RequirePermission("EditContentTypes")]
internal sealed class PartModel(DefinitionCache definitions, TypeEditor editor) : PageModel
{
    private const string Own = "ContentTypePartSettings";

    private static readonly (string Class, string Member)[] Boxes = [(Own, "DisplayName"), (Own, "Position"), (Own, "Editor")];

    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Editor { get; set; }

    [BindProperty]
    public string? Json { get; set; }

    public ContentTypePartDefinition Attachment { get; private set; } = new("", new ContentPartDefinition("", [], []), []);

    public string TypeName { get; private set; } = "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var type = definitions.Current.Type(Type);
        if (type?.Attachment(Name) is not { } attachment)
        {
            context.Result = NotFound();
            return;
        }

        (Attachment, TypeName) = (attachment, type.DisplayName);
    }

    public void OnGet()
    {
        var own = Attachment.Reader(Own);
        (DisplayName, Position, Editor) = (own.Text("DisplayName"), own.Text("Position"), own.Text("Editor"));
        Json = SettingsForm.Rest(Attachment.Settings, Boxes);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (settings, wrong) = SettingsForm.Read(Json);
        if (wrong is not null)
        {
            ModelState.AddModelError(nameof(Json), wrong);
        }

        if (DisplayName is { Length: > 128 } || Editor is { Length: > 128 })
        {
            ModelState.AddModelError(nameof(DisplayName), T("Tên dài tối đa 128 ký tự."));
        }

        if (!SettingsForm.IsPosition(Position))
        {
            ModelState.AddModelError(nameof(Position), T("Thứ tự là số, có thể có dấu chấm, ví dụ 2.5; sau số có thể ghi #Ngăn, %Khung, |Cột."));
        }

        if (settings is null || !ModelState.IsValid)
        {
            return Page();
        }

        SettingsForm.Put(settings, Own, "DisplayName", SettingsForm.Text(DisplayName));
        SettingsForm.Put(settings, Own, "Position", SettingsForm.Text(Position));
        SettingsForm.Put(settings, Own, "Editor", SettingsForm.Text(Editor));
        return await DoneAsync(editor.UpdateAttachmentAsync(Type, Name, settings, User.Identity?.Name ?? "", cancel), T("Đã lưu thành phần."));
    }

    private async Task<IActionResult> DoneAsync(Task<string?> change, string done)
    {
        if (await change is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }

        TempData["Done"] = done;
        return Redirect($"~/Admin/ContentTypes/Edit/{Type}");
    }
}
