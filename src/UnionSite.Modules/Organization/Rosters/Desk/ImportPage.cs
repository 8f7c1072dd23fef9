using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters.Desk;

/// <summary>What the later steps of an import have in common: the import of the address, for those who manage its unit's members.</summary>
[RequirePermission(OrganizationModule.ManageMembers, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class ImportPage(SiteDb db, UnitTrees trees, RosterBook book, UnitScope scope) : PageModel
{
    /// <summary>The import's name in addresses.</summary>
    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>The import.</summary>
    public RosterImport Import { get; private set; } = null!;

    /// <summary>Its unit.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>The steps.</summary>
    protected RosterBook Book => book;

    /// <summary>Id of the user.</summary>
    protected string UserId => ContentAuthorization.UserId(User) ?? "";

    /// <summary>Name of the user.</summary>
    protected string Who => User.Identity?.Name ?? "";

    /// <summary>Finds the import; false when there is none for the user.</summary>
    protected async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (await book.FindAsync(Key, cancel) is not { } import || !await scope.MayAsync(User, OrganizationModule.ManageMembers, import.UnitId) || (await trees.OfAsync(db, cancel)).Find(import.UnitId) is not { } node)
        {
            return false;
        }

        (Import, Node) = (import, node);
        return true;
    }

    /// <summary>To the screen on which the import is moved on.</summary>
    protected async Task<IActionResult> OnwardAsync(CancellationToken cancel) => Redirect("~" + RosterWords.AddressOf(await book.FindAsync(Key, cancel) ?? Import));
}
