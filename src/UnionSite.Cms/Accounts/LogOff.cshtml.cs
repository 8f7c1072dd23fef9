using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Cms.Accounts;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class LogOffModel(SignInManager<SiteUser> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        // What the editor kept in this browser must not wait for the next person at a shared machine.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return LocalRedirect("~/");
    }
}
