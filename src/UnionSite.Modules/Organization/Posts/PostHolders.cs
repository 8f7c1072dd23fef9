using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.Posts;

/// <summary>Who holds which post, in memory, for every request of a signed-in user asks: one look at the store tells whether it still stands.</summary>
internal sealed class PostHolders
{
    private sealed record Known(long Change, ILookup<string, Post> ByUser);

    private volatile Known? _known;

    /// <summary>The posts of a user on a day.</summary>
    public async Task<IReadOnlyList<Post>> OfAsync(SiteDb db, string userId, DateOnly day, CancellationToken cancel)
    {
        var change = await db.Set<Post>().MaxAsync(post => (long?)post.Change, cancel) ?? 0;
        var known = _known;
        if (known?.Change != change)
        {
            // Posts that have ended open nothing again, so they are not kept.
            var posts = await db.Set<Post>().AsNoTracking().Where(post => post.To == null || post.To > day).ToListAsync(cancel);
            known = new Known(change, posts.ToLookup(post => post.UserId, StringComparer.Ordinal));
            _known = known;
        }

        return [.. known.ByUser[userId].Where(post => post.IsHeld(day))];
    }
}
