using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Cms.Accounts;

[Authorize]
[ResponseCache(NoStore = true)]
internal sealed class AccountModel(UserManager<SiteUser> users) : PageModel
{
    public SiteUser Account { get; private set; } = new();

    public IList<string> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }

        Account = user;
        Roles = await users.GetRolesAsync(user);
        return Page();
    }
}
