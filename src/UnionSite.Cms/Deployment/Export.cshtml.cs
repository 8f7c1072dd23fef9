using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Deployment;

/// <summary>Asks what a package is to hold, and has it written.</summary>
[RequirePermission(StockPermissions.Export)]
internal sealed class ExportModel(TravelStore store, TravelSignal signal, DefinitionCache definitions) : PageModel
{
    private HashSet<string> _parts = ["site", "roles", "media", "content"];

    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public IReadOnlyList<Travel> Travels { get; private set; } = [];

    public bool Has(string part) => _parts.Contains(part);

    public void OnGet() => Show();

    public IActionResult OnPost([FromForm] string[]? parts, [FromForm] string[]? types)
    {
        _parts = [.. parts ?? []];
        Show();
        Chosen = [.. (types ?? []).Where(name => Types.Any(type => type.Name == name))];
        if (_parts.Count == 0)
        {
            ModelState.AddModelError("", T("Hãy chọn ít nhất một thứ để xuất."));
            return Page();
        }

        var hasContent = Has("content") || Has("drafts");
        var travel = store.New(ContentAuthorization.UserId(User) ?? "", User.Identity?.Name ?? "", Has("site") ? N("Cả trang") : Chosen.Count > 0 ? string.Join(", ", Chosen) : N("Theo lựa chọn"));
        travel.IsExport = true;
        travel.State = TravelState.Running;
        travel.Choice = new ExportChoice
        {
            Site = Has("site"),
            Roles = Has("roles"),
            Media = Has("media"),
            Drafts = Has("drafts"),
            Types = [.. Chosen],
            Items = hasContent ? null : [],
        };
        store.Save(travel);
        signal.Raise(travel);
        return Redirect("/Admin/Recipes/Packages/" + travel.Id);
    }

    private void Show()
    {
        Types = [.. definitions.Current.Types];
        Types = [.. Types.Order(Comparer<ContentTypeDefinition>.Create((left, right) => VietnameseText.Compare(left.DisplayName, right.DisplayName)))];
        Travels = [.. store.Of(ContentAuthorization.UserId(User)).Where(travel => travel.IsExport)];
    }
}
