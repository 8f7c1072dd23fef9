using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Types;

/// <summary>Before a field, a part or a type goes: how many items have something there, which ones, and what becomes of it.</summary>
[RequirePermission("EditContentTypes")]
internal sealed class RemoveModel(DefinitionCache definitions, TypeEditor editor, SiteDb db) : PageModel
{
    private const int Shown = 10;

    [BindProperty(SupportsGet = true)]
    public string Type { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public ContentTypeDefinition Definition { get; private set; } = new("", "", [], []);

    /// <summary>What goes, as the screens name it.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Items that have a value there.</summary>
    public int Touched { get; private set; }

    public IReadOnlyList<ItemTitle> Items { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var type = definitions.Current.Type(Type);
        var label = type is null ? null : What switch
        {
            "Field" => type.Attachment(Type)?.Part.Fields.FirstOrDefault(field => field.Name == Name)?.DisplayName,
            "Part" => type.Attachment(Name ?? "")?.DisplayName,
            "Type" when Name is null => type.DisplayName,
            _ => null,
        };
        if (label is null)
        {
            context.Result = NotFound();
            return;
        }

        (Definition, Label) = (type!, T(label));
    }

    public Task OnGetAsync(CancellationToken cancel) => CountAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var who = User.Identity?.Name ?? "";
        var problem = What switch
        {
            "Field" => await editor.RemoveFieldAsync(Type, Name!, who, cancel),
            "Part" => await editor.DetachAsync(Type, Name!, who, cancel),
            _ => await editor.DeleteAsync(Type, who, cancel),
        };
        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
            await CountAsync(cancel);
            return Page();
        }

        TempData["Done"] = What switch
        {
            "Field" => T($"Đã bỏ trường “{Label}”."),
            "Part" => T($"Đã gỡ thành phần “{Label}”."),
            _ => T($"Đã xóa kiểu “{Label}”."),
        };
        return Redirect(What == "Type" ? "~/Admin/ContentTypes/List" : $"~/Admin/ContentTypes/Edit/{Uri.EscapeDataString(Type)}");
    }

    private async Task CountAsync(CancellationToken cancel)
    {
        // A name with a quotation mark, which only an import can bring, has no path: then every item counts.
        var place = $"{Type}{Name}".Contains('"', StringComparison.Ordinal) ? "$"
            : What switch { "Field" => $"$.\"{Type}\".\"{Name}\"", "Part" => $"$.\"{Name}\"", _ => "$" };
        Touched = await DeskQueries.WithValues(db, Type, place).CountAsync(cancel);
        Items = await DeskQueries.WithValues(db, Type, place).OrderByDescending(item => item.Id).Take(Shown).ToListAsync(cancel);
    }
}
