using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Admin.Users;

/// <summary>A letter with the one-time link, for people without e-mail: shown once, printed, handed over.</summary>
[RequirePermission("EditUsers")]
[ResponseCache(NoStore = true)]
internal sealed class InvitationModel(UserManager<SiteUser> users, UserEditor editor, RoleGuard guard, EditUserSurroundings around, SettingsCache settings, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    public SiteUser Account { get; private set; } = new();

    public string SiteName => settings.Current.SiteName;

    /// <summary>The whole address; "" before it is made.</summary>
    public string Link { get; private set; } = "";

    public QrPicture? Picture { get; private set; }

    public DateTime EndsUtc { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ?? Page();

    // The answer is the letter itself: an address that can be loaded again would show the link twice.
    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } refused)
        {
            return refused;
        }

        Link = around.OriginOf(Request) + await editor.PasswordLinkAsync(Account, User.Identity?.Name ?? "");
        Picture = QrPicture.Of(Link);
        EndsUtc = clock.GetUtcNow().UtcDateTime + AccountSetup.LinkLife;
        return Page();
    }

    private async Task<IActionResult?> FindAsync()
    {
        if (await users.FindByIdAsync(Id) is not { } account)
        {
            return NotFound();
        }

        Account = account;
        return await guard.ReachesAllAsync(User, [.. await users.GetRolesAsync(account)]) ? null : Forbid();
    }
}
