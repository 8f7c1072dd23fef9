using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Display;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Admin.Users;

/// <summary>What the screen of one account shows beside the account itself.</summary>
public sealed class EditUserSurroundings(SignInSessions sessions, SettingsCache settings, TimeProvider clock)
{
    /// <summary>Open sign-ins.</summary>
    public SignInSessions Sessions => sessions;

    /// <summary>Where links begin that are handed over on paper.</summary>
    public string OriginOf(HttpRequest request) => SiteViews.BaseUrl(settings.Current, request);

    /// <summary>Until when wrong passwords keep the account shut, or null. UTC.</summary>
    public DateTime? LockedUntilUtc(SiteUser user) => user.LockoutEnd is { } end && end > clock.GetUtcNow() ? end.UtcDateTime : null;
}
