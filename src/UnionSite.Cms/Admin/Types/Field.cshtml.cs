using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Types;

[RequirePermission("EditContentTypes")]
internal sealed class FieldModel(ContentModel model, TypeEditor editor, PublishedContent published) : PageModel
{
    private const string Own = "ContentPartFieldSettings";

    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Hint { get; set; }

    [BindProperty]
    public bool Required { get; set; }

    [BindProperty]
    public string? Editor { get; set; }

    [BindProperty]
    public string? Position { get; set; }

    [BindProperty]
    public string? Options { get; set; }

    [BindProperty]
    public string? Taxonomy { get; set; }

    [BindProperty]
    public string? Json { get; set; }

    public ContentFieldDefinition Field { get; private set; } = new("", "", []);

    public string TypeName { get; private set; } = "";

    public IReadOnlyList<(string Id, string Title)> Taxonomies { get; private set; } = [];

    /// <summary>An editor that this site does not know is offered too: it came with a recipe and must not be lost by saving.</summary>
    public IEnumerable<string> Editors => new[] { "", Field.Editor }.Concat(model.KindOf(Field)?.Editors ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>The settings class that holds the choices, or null for a kind without choices.</summary>
    public string? OptionsClass => Field.FieldType switch
    {
        "TextField" => "TextFieldPredefinedListEditorSettings",
        "MultiTextField" => "MultiTextFieldSettings",
        _ => null,
    };

    private string Kind => Field.FieldType + "Settings";

    private IEnumerable<(string Class, string Member)> Boxes
    {
        get
        {
            yield return (Own, "DisplayName");
            yield return (Own, "Editor");
            yield return (Own, "Position");
            yield return (Kind, "Hint");
            yield return (Kind, "Required");
            if (OptionsClass is { } options)
            {
                yield return (options, "Options");
            }

            if (Field.FieldType == "TaxonomyField")
            {
                yield return (Kind, "TaxonomyContentItemId");
            }
        }
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var type = model.Definitions.Type(Type);
        if (type is null || model.Definitions.Part(Type)?.Field(Name) is not { } field)
        {
            context.Result = NotFound();
            return;
        }

        (Field, TypeName) = (field, type.DisplayName);
        if (field.FieldType == "TaxonomyField")
        {
            var taxonomies = await published.RowsAsync(new ContentQuery { Types = ["Taxonomy"], Sort = "title", Take = 100 }, Reader.Of(User), context.HttpContext.RequestAborted);
            Taxonomies = [.. taxonomies.Select(row => (row.ContentItemId, row.DisplayText))];
        }

        await next();
    }

    public void OnGet()
    {
        DisplayName = Field.DisplayName;
        Hint = Field.Hint;
        Required = Field.Required;
        Editor = Field.Editor;
        Position = Field.Position;
        Options = OptionsClass is { } options ? SettingsForm.Lines(Field.Reader(options)) : null;
        Taxonomy = Field.Kind.Text("TaxonomyContentItemId");
        Json = SettingsForm.Rest(Field.Settings, Boxes);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (settings, wrong) = SettingsForm.Read(Json);
        Check(wrong);
        if (settings is null || !ModelState.IsValid)
        {
            return Page();
        }

        SettingsForm.Put(settings, Own, "DisplayName", SettingsForm.Text(DisplayName));
        SettingsForm.Put(settings, Own, "Editor", SettingsForm.Text(Editor));
        SettingsForm.Put(settings, Own, "Position", SettingsForm.Text(Position));
        SettingsForm.Put(settings, Kind, "Hint", SettingsForm.Text(Hint));
        SettingsForm.Put(settings, Kind, "Required", Required ? true : null);
        if (OptionsClass is { } options)
        {
            SettingsForm.Put(settings, options, "Options", Choices());
        }

        if (Field.FieldType == "TaxonomyField")
        {
            SettingsForm.Put(settings, Kind, "TaxonomyContentItemId", SettingsForm.Text(Taxonomy));
        }

        if (await editor.UpdateFieldAsync(Type, Name, settings, User.Identity?.Name ?? "", cancel) is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }

        TempData["Done"] = T("Đã lưu trường.");
        return Redirect($"~/Admin/ContentTypes/Edit/{Type}");
    }

    /// <summary>Choices whose label and value stand keep what else they hold, such as a default mark.</summary>
    private JsonArray? Choices()
    {
        if (SettingsForm.Options(Options) is not JsonArray wanted)
        {
            return null;
        }

        var known = Field.Reader(OptionsClass!).Objects("Options");
        return new JsonArray([.. wanted.OfType<JsonObject>().Select(option => (JsonNode)(known
            .FirstOrDefault(old => JsonText.TextOf(old, "name") == JsonText.TextOf(option, "name") && JsonText.TextOf(old, "value") == JsonText.TextOf(option, "value")) ?? option).DeepClone())]);
    }

    private void Check(string? wrong)
    {
        if (wrong is not null)
        {
            ModelState.AddModelError(nameof(Json), wrong);
        }

        if (string.IsNullOrWhiteSpace(DisplayName) || DisplayName.Length > 128)
        {
            ModelState.AddModelError(nameof(DisplayName), T("Hãy đặt tên cho trường, dài tối đa 128 ký tự."));
        }

        if (!SettingsForm.IsPosition(Position))
        {
            ModelState.AddModelError(nameof(Position), T("Thứ tự là số, có thể có dấu chấm, ví dụ 2.5; sau số có thể ghi #Ngăn, %Khung, |Cột."));
        }

        if (!Editors.Contains(Editor ?? "", StringComparer.Ordinal))
        {
            ModelState.AddModelError("", T("Loại trường này không có kiểu ô nhập đã chọn."));
        }

        if (!string.IsNullOrEmpty(Taxonomy) && Taxonomies.All(taxonomy => taxonomy.Id != Taxonomy))
        {
            ModelState.AddModelError("", T("Bảng phân loại đã chọn không còn nữa."));
        }
    }
}
