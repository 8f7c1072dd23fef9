using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Asks what to write.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class NewModel(VisibleItems visible) : PageModel
{
    /// <summary>Types that the user may write.</summary>
    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    /// <summary>Shows the choice.</summary>
    public async Task OnGetAsync() => Types = await visible.CreatableAsync(User);
}
