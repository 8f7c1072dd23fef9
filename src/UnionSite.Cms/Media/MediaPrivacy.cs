using System.Security.Claims;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Media;

/// <summary>The one door to the private folders of the library.</summary>
public sealed class MediaPrivacy(IEnumerable<PrivateMediaFolder> folders, PermissionCheck check)
{
    private readonly PrivateMediaFolder[] _folders = [.. folders];

    /// <summary>The private folder that the path lies in, or null.</summary>
    public PrivateMediaFolder? Of(string path) => Array.Find(_folders, folder => folder.Holds(path));

    /// <summary>True when the path is not private, or the user holds its permission.</summary>
    public async Task<bool> MayAsync(ClaimsPrincipal user, string path) => Of(path) is not { } folder || await check.HasAsync(user, folder.Permission);

    /// <summary>The private folders that are shut for this user.</summary>
    public async Task<IReadOnlyList<string>> ShutForAsync(ClaimsPrincipal user)
    {
        var shut = new List<string>();
        foreach (var folder in _folders)
        {
            if (!await check.HasAsync(user, folder.Permission))
            {
                shut.Add(folder.Folder);
            }
        }

        return shut;
    }
}
