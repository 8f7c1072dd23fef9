using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Rosters.Files;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters.Desk;

/// <summary>First step of an import: the file. Below it the unit's last imports.</summary>
[RequirePermission(OrganizationModule.ManageMembers, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestSizeLimit(TableLimits.MaxUploadBytes + (1024 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = TableLimits.MaxUploadBytes + (1024 * 1024))]
internal sealed class RosterImportModel(SiteDb db, UnitTrees trees, RosterBook book, UnitScope scope) : PageModel
{
    /// <summary>The unit's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The sent file.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The unit.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>The unit's last imports.</summary>
    public IReadOnlyList<RosterImport> Imports { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await OpenAsync(cancel) ? Page() : NotFound();

    /// <summary>Takes the file in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), T("Hãy chọn một tệp."));
            return Page();
        }

        try
        {
            await using var file = Upload.OpenReadStream();
            var import = await book.StartAsync(Id, NameOf(Upload.FileName), file, ContentAuthorization.UserId(User) ?? "", User.Identity?.Name ?? "", cancel);
            return Redirect("~" + RosterWords.AddressOf(import));
        }
        catch (UnreadableTableException refused)
        {
            ModelState.AddModelError(nameof(Upload), refused.Reason);
            return Page();
        }
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if ((await trees.OfAsync(db, cancel)).Find(Id) is not { EndedOn: null } node || !await scope.MayAsync(User, OrganizationModule.ManageMembers, Id))
        {
            return false;
        }

        Node = node;
        Imports = await book.OfUnitAsync(Id, cancel);
        return true;
    }

    private static string NameOf(string file)
    {
        var name = new string([.. file.Replace('\\', '/').Split('/')[^1].Where(character => !char.IsControl(character))]);
        return name.Length <= RosterImport.LongestFileName ? name : name[..RosterImport.LongestFileName];
    }
}
