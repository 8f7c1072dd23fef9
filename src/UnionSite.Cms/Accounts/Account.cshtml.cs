using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Cms.Accounts;

[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class AccountModel(UserManager<SiteUser> users, SignInSessions sessions, IEnumerable<AccountLink> links) : PageModel
{
    public SiteUser Account { get; private set; } = new();

    /// <summary>False for who signs in by card alone.</summary>
    public bool HasPassword => Account.PasswordHash is not null;

    public IEnumerable<AccountLink> Links => links.Where(link => link.Method == SignInMethod.Of(User));

    public IList<string> Roles { get; private set; } = [];

    public SessionList Sessions { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }

        Account = user;
        Roles = await users.GetRolesAsync(user);
        var current = SignInSessions.Of(User);
        Sessions = new SessionList(await sessions.OpenAsync(user.Id, HttpContext.RequestAborted), current);
        return Page();
    }

    public async Task<IActionResult> OnPostEndSessionAsync(string? session) =>
        await users.GetUserAsync(User) is { } user && session is not null ? await EndAsync(user, session, null) : Challenge();

    public async Task<IActionResult> OnPostEndSessionsAsync() =>
        await users.GetUserAsync(User) is { } user ? await EndAsync(user, null, SignInSessions.Of(User)) : Challenge();

    private async Task<IActionResult> EndAsync(SiteUser user, string? id, string? except)
    {
        var ended = await sessions.EndAsync(user, id, except, user.UserName!);
        TempData["Done"] = T($"Đã kết thúc {ended} phiên; trên máy kia phiên tắt trong vòng một phút.");
        return RedirectToPage();
    }
}
