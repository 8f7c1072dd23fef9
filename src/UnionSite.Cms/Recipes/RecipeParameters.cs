using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Recipes;

/// <summary>The values that expressions may ask for. No secret is among them, whatever a recipe asks.</summary>
public sealed class RecipeParameters(SiteDb db, SettingsCache settings, IConfiguration configuration)
{
    private static readonly string[] Told = ["OrchardCore_Admin:AdminUrlPrefix"];

    /// <summary>Values of parameters('x'): the site's name and zone, and the first administrator if there is one.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ParametersAsync(CancellationToken cancel)
    {
        var admin = await Administrators.Of(db).OrderBy(user => user.CreatedUtc).ThenBy(user => user.Id)
            .Select(user => new { user.Id, user.UserName, user.Email }).FirstOrDefaultAsync(cancel);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SiteName"] = settings.Current.SiteName,
            ["SiteTimeZone"] = settings.Current.TimeZoneId,
            ["AdminUserId"] = admin?.Id ?? "",
            ["AdminUsername"] = admin?.UserName ?? "",
            ["AdminEmail"] = admin?.Email ?? "",
        };
    }

    /// <summary>Values of configuration('k','d') that may be told.</summary>
    public IReadOnlyDictionary<string, string> Configuration() => Told
        .Select(key => (Key: key, Value: configuration[key]))
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
}
