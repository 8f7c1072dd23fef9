using System.Security.Claims;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Permissions;

/// <summary>
/// Rights over one content item. The permission of the type is asked for, which the general one implies; on the user's own
/// item the "own" form is enough.
/// </summary>
public sealed class ContentAuthorization(PermissionCheck check)
{
    private static readonly Dictionary<string, (string Plain, string? Own)> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["View"] = ("View_", "ViewOwn_"),
        ["Edit"] = ("Edit_", "EditOwn_"),
        ["Publish"] = ("Publish_", "PublishOwn_"),
        ["Delete"] = ("Delete_", "DeleteOwn_"),
        ["Preview"] = ("Preview_", "PreviewOwn_"),
        ["Clone"] = ("Clone_", "CloneOwn_"),
        ["Approve"] = ("Approve_", null),
        ["List"] = ("ListContent_", null),
    };

    /// <summary>True when the user may do that to the item.</summary>
    /// <param name="user">Anybody.</param>
    /// <param name="verb">"View", "Edit", "Publish", "Delete", "Preview", "Clone", "Approve" or "List".</param>
    /// <param name="item">The item; its type and owner count, and for "View" its audience and whether it is public.</param>
    /// <exception cref="ArgumentException">The verb is none of these.</exception>
    public async Task<bool> MayAsync(ClaimsPrincipal user, string verb, ContentItem item)
    {
        if (!Verbs.TryGetValue(verb, out var names))
        {
            throw new ArgumentException($"Unknown verb '{verb}'.", nameof(verb));
        }

        if (!await HoldsAsync(user, names, item))
        {
            return false;
        }

        return !verb.Equals("View", StringComparison.OrdinalIgnoreCase)
            || (item.Published && Reader.Of(user).MayRead(Audience.Of(item)))
            || await HoldsAsync(user, Verbs["Preview"], item);
    }

    /// <summary>True when the user may write new items of the type, which is to edit a blank item of their own.</summary>
    public Task<bool> MayCreateAsync(ClaimsPrincipal user, string contentType) =>
        MayAsync(user, "Edit", new ContentItem { ContentType = contentType, Owner = UserId(user) });

    /// <summary>True when the user may see the desk's list of a type.</summary>
    public Task<bool> MayListAsync(ClaimsPrincipal user, string contentType) => check.HasAsync(user, "ListContent_" + contentType);

    /// <summary>Id of a signed-in user; null for everybody else.</summary>
    public static string? UserId(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true ? user.FindFirst(ClaimTypes.NameIdentifier)?.Value : null;

    private async Task<bool> HoldsAsync(ClaimsPrincipal user, (string Plain, string? Own) names, ContentItem item)
    {
        // The plain form implies the own one, so on an own item the own one is the only question.
        var mine = names.Own is not null && UserId(user) is { Length: > 0 } id && id.Equals(item.Owner, StringComparison.Ordinal);
        return await check.HasAsync(user, (mine ? names.Own : names.Plain) + item.ContentType);
    }
}
