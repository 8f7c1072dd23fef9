using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Emulation.Following.Desk;

/// <summary>What the user's unit follows, what it is asked for first.</summary>
[RequirePermission(EmulationModule.Follow)]
internal sealed class ReportsModel(FollowBook book, PublishedContent published) : PageModel
{
    /// <summary>The unit, or null.</summary>
    public string? Unit { get; private set; }

    /// <summary>Entries whose exemplar is on the site.</summary>
    public IReadOnlyList<(Follower Follower, string Title, bool IsDue)> Rows { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Unit = FollowBook.UnitOf(User);
        var followers = Unit is null ? [] : await book.OfUnitAsync(Unit, cancel);
        var titles = (await published.ByIdsAsync(followers.Select(follower => follower.ContentItemId), Reader.Of(User), cancel)).ToDictionary(row => row.ContentItemId, row => row.DisplayText);
        Rows = [.. followers.Where(follower => titles.ContainsKey(follower.ContentItemId)).Select(follower => (follower, titles[follower.ContentItemId], book.IsDue(follower))).OrderByDescending(row => row.Item3)];
    }
}
