using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Accounts;

/// <summary>What the pages of accounts have in common.</summary>
internal static class AccountPages
{
    /// <summary>Where a person goes who has signed in: the page that was asked for if it is of this site, else the desk or the home page.</summary>
    public static async Task<IActionResult> ComeInAsync(this PageModel page, PermissionCheck check, ClaimsPrincipal user, string? returnUrl)
    {
        if (SignInRules.OwesSecondStep(user))
        {
            return page.LocalRedirect(SecondStep.PathFor("~", page.Url.IsLocalUrl(returnUrl) ? returnUrl! : ""));
        }

        if (!string.IsNullOrEmpty(returnUrl) && page.Url.IsLocalUrl(returnUrl))
        {
            return page.LocalRedirect(returnUrl);
        }

        return page.LocalRedirect(await check.HasSomewhereAsync(user, StockPermissions.AccessAdminPanel) ? "~/Admin" : "~/");
    }

    /// <summary>Checks a new password typed twice; problems go beside the boxes "Password" and "Again".</summary>
    public static bool TypedTwice(this PageModel page, string? password, string? again)
    {
        if (string.IsNullOrEmpty(password))
        {
            page.ModelState.AddModelError("Password", T("Hãy nhập mật khẩu mới."));
        }
        else if (password.Length > 256)
        {
            page.ModelState.AddModelError("Password", T("Mật khẩu dài tối đa 256 ký tự."));
        }
        else if (password != again)
        {
            page.ModelState.AddModelError("Again", T("Hai lần nhập chưa giống nhau."));
        }

        return page.ModelState.IsValid;
    }

    /// <summary>Keeps the page and its address, which may hold a secret, out of caches and of the next site's log.</summary>
    public static void KeepSecret(this PageModel page)
    {
        page.Response.Headers.CacheControl = "no-store";
        page.Response.Headers["Referrer-Policy"] = "no-referrer";
        page.Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
