using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Search;

namespace UnionSite.Cms.Media;

/// <summary>
/// Lists of the library, within what the user may see. The disk is not looked at, and no more is counted than
/// <see cref="Ahead"/> files beyond the page, so that a page takes as long with ten files as with a hundred thousand.
/// </summary>
public sealed class MediaLists(SiteDb db, MediaPrivacy privacy, PermissionCheck check)
{
    /// <summary>How far beyond the shown page a list is counted.</summary>
    public const int Ahead = 1_000;

    private const string Closed = "_";
    private const int MostFolders = 500;

    /// <summary>The page that the filter asks for, or the last one.</summary>
    public async Task<MediaPage> PageAsync(MediaFilter filter, ClaimsPrincipal user, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var files = await MatchingAsync(filter, user, cancel);
        var most = ((filter.Page - 1) * MediaFilter.PageSize) + Ahead;
        var known = await files.Take(most + 1).CountAsync(cancel);
        var total = Math.Min(known, most);
        var pages = Math.Max(1, (total + MediaFilter.PageSize - 1) / MediaFilter.PageSize);
        var page = Math.Min(filter.Page, pages);
        var shown = await Sorted(files, filter.Sort).Skip((page - 1) * MediaFilter.PageSize).Take(MediaFilter.PageSize).ToListAsync(cancel);
        return new MediaPage(shown, page, pages, total, known > most);
    }

    /// <summary>The folders directly in a folder, by name, with what lies in them and below.</summary>
    public async Task<IReadOnlyList<MediaFolder>> FoldersAsync(string? parent, ClaimsPrincipal user, CancellationToken cancel)
    {
        var at = parent ?? "";
        var folders = db.Set<MediaFolder>().AsNoTracking().Where(folder => folder.Parent == at);
        foreach (var shut in await privacy.ShutForAsync(user))
        {
            folders = folders.Where(folder => folder.Path != shut && !folder.Path.StartsWith(shut + "/"));
        }

        if (!await check.HasAsync(user, StockPermissions.ManageMediaContent))
        {
            folders = folders.Where(folder => !folder.Path.StartsWith(Closed));
        }

        var found = await folders.OrderBy(folder => folder.Path).Take(MostFolders).ToListAsync(cancel);
        var below = (await db.Set<MediaFolder>().AsNoTracking().Where(folder => at == "" ? folder.Path != "" : folder.Path.StartsWith(at + "/")).ToListAsync(cancel))
            .GroupBy(folder => folder.Path.IndexOf('/', at.Length == 0 ? 0 : at.Length + 1) is var slash and > 0 ? folder.Path[..slash] : folder.Path)
            .ToDictionary(group => group.Key, group => (Files: group.Sum(folder => folder.Files), Bytes: group.Sum(folder => folder.Bytes)));
        return [.. found.Select(folder => new MediaFolder { Path = folder.Path, Parent = folder.Parent, Files = below[folder.Path].Files, Bytes = below[folder.Path].Bytes })];
    }

    /// <summary>Every folder that the user may put files into, for a choice.</summary>
    public async Task<IReadOnlyList<string>> AllFoldersAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var shut = await privacy.ShutForAsync(user);
        var isManager = await check.HasAsync(user, StockPermissions.ManageMediaContent);
        var paths = await db.Set<MediaFolder>().AsNoTracking().Where(folder => folder.Path != "").OrderBy(folder => folder.Path).Select(folder => folder.Path).Take(2_000).ToListAsync(cancel);
        return [.. paths.Where(path => (isManager || !path.StartsWith('_')) && !shut.Any(folder => path == folder || path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>Files that the user may see in lists.</summary>
    public async Task<IQueryable<MediaFile>> VisibleAsync(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var files = db.Set<MediaFile>().AsNoTracking();
        if (!await check.HasAsync(user, StockPermissions.ManageMediaContent))
        {
            // Whoever manages only their own files sees what the public sees, and their own.
            var name = user.Identity?.Name;
            files = files.Where(file => file.UploadedBy == name || !file.Path.StartsWith(Closed));
        }

        foreach (var shut in await privacy.ShutForAsync(user))
        {
            files = files.Where(file => !file.Path.StartsWith(shut + "/"));
        }

        return files;
    }

    private async Task<IQueryable<MediaFile>> MatchingAsync(MediaFilter filter, ClaimsPrincipal user, CancellationToken cancel)
    {
        var files = await VisibleAsync(user);
        if (filter.Folder is { } folder)
        {
            // A search looks below the folder too; the plain list is the folder's own.
            files = filter.IsPlain ? files.Where(file => file.Folder == folder) : files.Where(file => file.Folder == folder || file.Folder.StartsWith(folder + "/"));
        }

        files = filter.Kind.Length > 0 ? files.Where(file => file.Kind == filter.Kind) : files;
        files = filter.Need switch
        {
            "alt" => files.Where(file => file.Kind == "image" && file.Alt == "" && !file.IsDecorative),
            "missing" => files.Where(file => file.IsMissing),
            _ => files,
        };
        if (!MediaSearch.HasWords(filter.Text))
        {
            return files;
        }

        var few = await MediaSearch.SomeAsync(db, filter.Text, Ahead + 1, cancel);
        if (few.Count <= Ahead)
        {
            return files.Where(file => few.Contains(file.SearchKey));
        }

        // A common word: the files come in the order of the list, each is looked for among the hits. Without the sum the
        // store would take every hit to be a rare one, fetch its row and sort them all.
        var hits = MediaSearch.Matching(db, filter.Text);
        var nothing = 0L;
        return files.Where(file => hits.Contains(file.SearchKey + nothing));
    }

    private static IQueryable<MediaFile> Sorted(IQueryable<MediaFile> files, string sort) => sort switch
    {
        "oldest" => files.OrderBy(file => file.UploadedUtc).ThenBy(file => file.Path),
        "name" => files.OrderBy(file => file.SortName).ThenBy(file => file.Path),
        "size" => files.OrderByDescending(file => file.Bytes).ThenByDescending(file => file.Path),
        _ => files.OrderByDescending(file => file.UploadedUtc).ThenByDescending(file => file.Path),
    };
}
