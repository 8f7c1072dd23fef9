namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>Who has which item open in an editor right now. Kept in memory only: after a restart the next posts tell it again.</summary>
public sealed class EditPresence(TimeProvider clock)
{
    // Windows that nobody closes in order: the table is swept when it grows beyond what a desk can have open.
    private const int SweepAbove = 500;

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(60);

    private readonly Dictionary<(string Item, string User), (string Name, DateTimeOffset Seen)> _open = [];
    private readonly Lock _gate = new();

    /// <summary>Notes that the user has the item open, and tells who else has.</summary>
    public IReadOnlyList<string> Note(string contentItemId, string userId, string userName)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_open.Count > SweepAbove)
            {
                foreach (var gone in _open.Where(one => now - one.Value.Seen > Lasts).Select(one => one.Key).ToList())
                {
                    _open.Remove(gone);
                }
            }

            _open[(contentItemId, userId)] = (userName, now);
            return
            [
                .. _open.Where(one => one.Key.Item == contentItemId && one.Key.User != userId && now - one.Value.Seen <= Lasts)
                    .Select(one => one.Value.Name).Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The user has left the item.</summary>
    public void Leave(string contentItemId, string userId)
    {
        lock (_gate)
        {
            _open.Remove((contentItemId, userId));
        }
    }
}
