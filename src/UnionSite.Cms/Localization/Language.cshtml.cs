using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionSite.Cms.Localization;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class LanguageModel(TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/Account");

    public IActionResult OnPost(string? language, string? returnUrl)
    {
        if (language is null || !Catalogue.Has(language))
        {
            return BadRequest();
        }

        Response.Cookies.Append(DeskLanguage.CookieName, language, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
            Expires = clock.GetUtcNow().AddYears(1),
        });
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/Account");
    }
}
