using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Media;

/// <summary>
/// Decides who may fetch a file. A file of an item that everybody may read is public; one that only closed items or drafts
/// use is for those who may read or preview one of them; one that nothing has used, or that the site's settings use, is
/// public unless its first folder starts with "_". A file in a private folder (<see cref="PrivateMediaFolder"/>) is for the
/// holders of its permission alone, whatever uses it. What a module holds back (<see cref="IMediaHold"/>) is for nobody.
/// </summary>
public sealed class MediaAccess(SiteDb db, PermissionCheck check, ContentAuthorization rights, MediaPrivacy privacy, MediaHolds holds)
{
    /// <summary>How far the file reaches for this user.</summary>
    public async Task<MediaReach> OfAsync(MediaFile file, ClaimsPrincipal user, CancellationToken cancel = default)
    {
        if (privacy.Of(file.Path) is not null)
        {
            return await privacy.MayAsync(user, file.Path) ? MediaReach.Private : MediaReach.Closed;
        }

        if ((await holds.HeldAsync([file], cancel)).Count > 0)
        {
            return MediaReach.Closed;
        }

        var usages = await db.Set<MediaUsage>().AsNoTracking().Where(usage => usage.Path == file.Path).ToListAsync(cancel);
        if (usages.Exists(usage => usage.Published && usage.Audience.Length == 0))
        {
            return MediaReach.Public;
        }

        if (!file.Path.StartsWith('_') && (usages.Count == 0 || await IsInSettingsAsync(file.Path, cancel)))
        {
            return MediaReach.Public;
        }

        var reader = Reader.Of(user);
        if (usages.Exists(usage => usage.Published && reader.MayRead(usage.Audience)))
        {
            return MediaReach.Private;
        }

        return reader.IsSignedIn && await IsStaffAsync(file, usages, user, cancel) ? MediaReach.Private : MediaReach.Closed;
    }

    private Task<bool> IsInSettingsAsync(string path, CancellationToken cancel)
    {
        var escaped = Text.UrlPath.Escape(path);
        return db.Documents.AnyAsync(document => document.Json.Contains(path) || document.Json.Contains(escaped), cancel);
    }

    private async Task<bool> IsStaffAsync(MediaFile file, List<MediaUsage> usages, ClaimsPrincipal user, CancellationToken cancel)
    {
        if (await check.HasAsync(user, StockPermissions.ManageMediaContent)
            || (file.UploadedBy == user.Identity?.Name && await check.HasAsync(user, StockPermissions.ManageOwnMediaContent)))
        {
            return true;
        }

        var ids = usages.Select(usage => usage.ContentItemId).Distinct().Take(50).ToList();
        var items = await db.ContentItems.AsNoTracking().Where(row => row.Latest && ids.Contains(row.ContentItemId))
            .Select(row => new ContentItem { ContentType = row.ContentType, Owner = row.Owner }).ToListAsync(cancel);
        foreach (var item in items)
        {
            if (await rights.MayAsync(user, "Preview", item))
            {
                return true;
            }
        }

        return false;
    }
}
