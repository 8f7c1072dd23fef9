using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Welfare;

/// <summary>The papers of a programme on one sheet: to be printed, ticked and handed in.</summary>
[AllowAnonymous]
internal sealed class ChecklistModel(PublishedContent published, ContentViews views, TimeProvider clock) : PageModel
{
    /// <summary>The programme.</summary>
    public ContentView Program { get; private set; } = null!;

    /// <summary>Its papers.</summary>
    public IReadOnlyList<DossierPaper> Papers { get; private set; } = [];

    /// <summary>Whether it takes dossiers.</summary>
    public Intake Intake { get; private set; } = null!;

    /// <summary>The day of the print.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows the sheet.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        var reader = Reader.Of(User);
        if (await published.ByIdAsync(id, reader, cancel) is not { ContentType: Intake.ContentType } row)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        Program = await views.ViewAsync(row, reader, cancel);
        (Papers, Intake, Today) = (DossierPaper.Of(Program), Intake.Of(Program, now), HanoiTime.Day(now));
        ResponseCaching.Set(Response, personal: reader.IsSignedIn || Program.IsRestricted);
        return Page();
    }
}
