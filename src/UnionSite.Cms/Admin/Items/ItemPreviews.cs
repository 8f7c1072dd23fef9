using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Makes the public page of an item that is not public.</summary>
public sealed class ItemPreviews(ContentModel model, ContentRows rows, ItemPages pages, TimeProvider clock)
{
    /// <summary>A blank item of the user's own, or null when there is no such type.</summary>
    public ContentItem? New(string type, ClaimsPrincipal user)
    {
        if (model.Definitions.Type(type) is not { } definition)
        {
            return null;
        }

        var item = model.New(definition.Name);
        item.Owner = ContentAuthorization.UserId(user);
        return item;
    }

    /// <summary>The page; nothing is stored.</summary>
    public async Task<ItemPage?> PageAsync(ContentItem item, HttpRequest request, Reader reader, CancellationToken cancel)
    {
        // Derived values (title from a pattern, clean HTML) are part of what will be seen; problems are the form's matter.
        await model.UpdateAndValidateAsync(item, [], cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var row = new ContentItemRow
        {
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId,
            ContentType = item.ContentType,
            CreatedUtc = now,
            ModifiedUtc = now,
        };
        rows.Write(item, row);
        row.PublishedUtc ??= now;
        row.ListedUtc ??= row.PublishedUtc;
        return await pages.ForAsync(row, null, isHome: false, request, reader, cancel);
    }
}
