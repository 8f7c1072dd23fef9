using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Display;

namespace UnionSite.Cms.Localization;

/// <summary>
/// The language of the desk and of the account pages: chosen with a button, kept on the device and not with the person.
/// What the public reads goes by the language of the text, never by this choice.
/// </summary>
public static class DeskLanguage
{
    /// <summary>Name of the cookie that holds the choice.</summary>
    public const string CookieName = "desk-language";

    private static readonly PathString[] Places =
        ["/Admin", "/Account", "/Login", "/LoginWithTwoFactorAuthentication", "/TwoFactor", "/ResetPassword", "/ChangePassword", "/Users", "/setup", "/duyet", "/dang-nhap"];

    /// <summary>True for a screen of the desk or the account.</summary>
    public static bool Reaches(PathString path) => Array.Exists(Places, place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));

    /// <summary>Sets the language of every answer of the desk and the account pages.</summary>
    public static IApplicationBuilder UseDeskLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Cookies[CookieName] is { Length: > 0 } chosen && Catalogue.Has(chosen)
            && Reaches(context.Request.Path))
        {
            Words.Language = chosen;
            context.Page().Culture = chosen;
        }

        return next(context);
    });
}
