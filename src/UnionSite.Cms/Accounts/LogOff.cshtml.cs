using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Cms.Accounts;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class LogOffModel(SignInManager<SiteUser> signIn, IEnumerable<SignInDoor> doors) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        var method = SignInMethod.Of(User);
        await signIn.SignOutAsync();
        // What this browser kept must not wait for the next person at a shared machine: drafts of the editor, and pages.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("~" + (doors.FirstOrDefault(door => door.Method == method)?.AfterPath ?? "/"));
    }
}
