using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>Asks once more, then takes a person off the site and tells what was done.</summary>
[RequirePermission(EmulationModule.ManageConsents)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class WithdrawalModel(ConsentRegister register, ConsentWithdrawal withdrawal, ContentEditor editor) : PageModel
{
    private const int ShortestReason = 5;

    /// <summary>The exemplar.</summary>
    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>The person.</summary>
    [FromRoute(Name = "person")]
    public long Person { get; set; }

    /// <summary>The version that the editor saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The person as registered.</summary>
    public ShownPerson Shown { get; private set; } = null!;

    /// <summary>True when the exemplar was on the site before.</summary>
    public bool WasPublic { get; private set; }

    /// <summary>What was done; null before.</summary>
    public WithdrawalOutcome? Outcome { get; private set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        Version = Shown.Version;
        return Shown.State == ConsentState.Withdrawn ? RedirectToPage("/Emulation/Consents/Register", new { Id }) : Page();
    }

    /// <summary>Withdraws.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        Reason = VietnameseText.Compose(Reason?.ReplaceLineEndings("\n")).Trim();
        if (Reason.Length is < ShortestReason or > ShownPerson.LongestText)
        {
            ModelState.AddModelError("Reason", T($"Hãy ghi lý do, từ {ShortestReason} đến {ShownPerson.LongestText} chữ cái."));
            return Page();
        }

        var outcome = await withdrawal.RunAsync(Person, Version, Reason, User.Identity?.Name ?? "", cancel);
        if (!outcome.IsDone)
        {
            TempData["Failed"] = T("Người này vừa được sửa ở nơi khác, hoặc đã rút lại rồi. Hãy xem lại lời ghi.");
            return RedirectToPage("/Emulation/Consents/Register", new { Id });
        }

        Outcome = outcome;
        return Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if ((await register.OfAsync(Id, cancel)).FirstOrDefault(found => found.Id == Person) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        WasPublic = (await editor.VersionsAsync(Id, cancel)).Any(row => row.Published);
        return true;
    }
}
