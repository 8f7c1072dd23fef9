using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>
/// Bounds on what the library holds: of the whole site, of a folder with everything below it, and of the files of one person
/// by role. Kept in the site's settings as "MediaQuotas"; what is not set is not bounded. Recipes are not bounded.
/// </summary>
public sealed class MediaQuotas(SiteDb db, SettingsCache settings)
{
    /// <summary>Name of the settings object: { "SiteMegabytes", "Folders": [{ "Name", "Megabytes" }], "Roles": [{ "Name", "Megabytes" }] }.</summary>
    public const string SettingsName = "MediaQuotas";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Bound of the whole site in bytes, or null.</summary>
    public long? Site => settings.Current.Reader(SettingsName).Whole("SiteMegabytes", 0) is > 0 and var megabytes ? megabytes * Megabyte : null;

    /// <summary>Bounds of folders in bytes.</summary>
    public IReadOnlyDictionary<string, long> Folders => Bounds("Folders");

    /// <summary>Bounds in bytes of what one person of a role may keep; of several roles the largest counts.</summary>
    public IReadOnlyDictionary<string, long> Roles => Bounds("Roles");

    /// <summary>Why a file of so many bytes has no room under the path, in Vietnamese; null when it has.</summary>
    public async Task<string?> RefusalAsync(string path, string who, long bytes, CancellationToken cancel)
    {
        if (Site is { } site && await UsedAsync(cancel) is var used && used + bytes > site)
        {
            return T($"Thư viện đã dùng {ByteSize.Words(used)} trên {ByteSize.Words(site)} được phép của cả trang. Hãy xóa bớt tệp thừa hoặc nhờ người quản trị nới mức.");
        }

        foreach (var (folder, bound) in Folders.Where(quota => path.StartsWith(quota.Key + "/", StringComparison.OrdinalIgnoreCase)))
        {
            if (await UsedInAsync(folder, cancel) is var inside && inside + bytes > bound)
            {
                return T($"Thư mục “{folder}” đã dùng {ByteSize.Words(inside)} trên {ByteSize.Words(bound)} được phép.");
            }
        }

        return Roles.Count > 0 && await OfPersonAsync(who, cancel) is { } own && await UsedByAsync(who, cancel) is var mine && mine + bytes > own
            ? T($"Bạn đã dùng {ByteSize.Words(mine)} trên {ByteSize.Words(own)} được phép cho tệp của mình.")
            : null;
    }

    /// <summary>Bytes of the whole library.</summary>
    public Task<long> UsedAsync(CancellationToken cancel) => db.Set<MediaFolder>().SumAsync(folder => folder.Bytes, cancel);

    /// <summary>Bytes in a folder and below.</summary>
    public Task<long> UsedInAsync(string folder, CancellationToken cancel) =>
        db.Set<MediaFolder>().Where(known => known.Path == folder || known.Path.StartsWith(folder + "/")).SumAsync(known => known.Bytes, cancel);

    /// <summary>Bytes of the files that somebody uploaded.</summary>
    public Task<long> UsedByAsync(string who, CancellationToken cancel) => db.Set<MediaFile>().Where(file => file.UploadedBy == who).SumAsync(file => file.Bytes, cancel);

    /// <summary>The bound of one person, or null; somebody with a role that has no bound is not bounded.</summary>
    public async Task<long?> OfPersonAsync(string who, CancellationToken cancel)
    {
        var roles = await (
            from user in db.Set<SiteUser>()
            join held in db.UserRoles on user.Id equals held.UserId
            join role in db.Roles on held.RoleId equals role.Id
            where user.UserName == who
            select role.Name).ToListAsync(cancel);
        var bounds = Roles;
        return roles.Count > 0 && roles.TrueForAll(role => role is not null && bounds.ContainsKey(role)) ? roles.Max(role => bounds[role!]) : null;
    }

    private Dictionary<string, long> Bounds(string member) => settings.Current.Reader(SettingsName).Objects(member)
        .Select(json => (Name: JsonText.TextOf(json, "Name") ?? "", Megabytes: new Definitions.SettingsReader(new System.Text.Json.Nodes.JsonObject { ["Quota"] = json.DeepClone() }, "Quota").Whole("Megabytes", 0)))
        .Where(quota => quota is { Name.Length: > 0, Megabytes: > 0 })
        .GroupBy(quota => quota.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().Megabytes * Megabyte, StringComparer.OrdinalIgnoreCase);
}
