using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>What was deleted and can still come back.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class TrashModel(VisibleItems visible, DefinitionCache definitions) : PageModel
{
    /// <summary>The page of rows, last deleted first.</summary>
    public IReadOnlyList<ContentItemRow> Rows { get; private set; } = [];

    /// <summary>The shown page, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Number of pages.</summary>
    public int Pages { get; private set; }

    /// <summary>Label of a type.</summary>
    public string TypeName(string type) => T(definitions.Current.TypeOrEmpty(type).DisplayName);

    /// <summary>Shows one page of the trash.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        _ = int.TryParse(Request.Query["page"], out var page);
        var rows = await visible.TrashedAsync(User);
        Pages = Math.Max(1, (await rows.Take(ItemLists.Ahead * 10).CountAsync(cancel) + ItemFilter.PageSize - 1) / ItemFilter.PageSize);
        Number = Math.Clamp(page, 1, Pages);
        Rows = await rows.OrderByDescending(row => row.TrashedUtc).Skip((Number - 1) * ItemFilter.PageSize).Take(ItemFilter.PageSize).ToListAsync(cancel);
    }
}
