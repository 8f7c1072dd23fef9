using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>Prepares the site's facts for the layout of one request.</summary>
public sealed class SiteViews(SettingsCache settings, Menus menus, LayerWidgets widgets)
{
    /// <summary>Looks everything up once; the layout finds it through <see cref="PageContext.Site"/>.</summary>
    public async Task PrepareAsync(HttpContext context)
    {
        if (context.Features.Get<SiteView>() is not null)
        {
            return;
        }

        var cancel = context.RequestAborted;
        var reader = Reader.Of(context.User);
        var page = context.Page();
        var current = settings.Current;
        var path = context.Request.Path.Value ?? "/";
        var roles = context.User.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToList();
        var facts = new LayerFacts(page.IsHome, reader.IsSignedIn, roles, path, page.Culture, page.ContentType);
        context.Features.Set(new SiteView
        {
            Name = current.SiteName,
            BaseUrl = BaseUrl(current, context.Request),
            DefaultCulture = current.DefaultCulture,
            Path = path,
            Culture = page.Culture,
            Menu = await MenuAsync("main-menu", page.Culture, current.DefaultCulture, reader, cancel),
            FooterMenu = await MenuAsync("footer-menu", page.Culture, current.DefaultCulture, reader, cancel),
            Notice = new NoticeView(current.Custom("SiteNotice")),
            Zones = await widgets.ForAsync(facts, reader, cancel),
            UserName = reader.IsSignedIn ? Accounts.ShownName.Of(context.User) : "",
            IsStaff = IsStaff(context.User),
        });
    }

    /// <summary>True for somebody who works at the desk: any role besides those that every reader or member has.</summary>
    public static bool IsStaff(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && user.FindAll(ClaimTypes.Role).Any(claim => claim.Value != SiteRoles.Member && !SiteRoles.IsImplicit(claim.Value));

    /// <summary>The site's address without a slash at the end: the setting, else the address that was asked.</summary>
    public static string BaseUrl(SiteSettings settings, HttpRequest request)
    {
        if (settings.BaseUrl is { Length: > 0 } known)
        {
            return known;
        }

        // Anybody can send any name of a host: what holds one is for the asker alone, no shared cache may hand it on.
        ResponseCaching.KeepToAsker(request.HttpContext);
        return $"{request.Scheme}://{request.Host}{request.PathBase}";
    }

    // "main-menu-en" is shown on English pages when there is one.
    private async Task<IReadOnlyList<MenuNode>> MenuAsync(string alias, string culture, string defaultCulture, Reader reader, CancellationToken cancel)
    {
        if (!culture.Equals(defaultCulture, StringComparison.OrdinalIgnoreCase)
            && await menus.ReadAsync($"{alias}-{culture}", reader, cancel) is { Count: > 0 } own)
        {
            return own;
        }

        return await menus.ReadAsync(alias, reader, cancel);
    }
}
