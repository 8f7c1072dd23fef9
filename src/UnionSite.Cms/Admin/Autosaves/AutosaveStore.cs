using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>The table of autosaves. Every question names the user: there is no way to ask for somebody else's.</summary>
public sealed class AutosaveStore(SiteDb db, TimeProvider clock)
{
    /// <summary>Days after which an autosave is thrown away.</summary>
    public const int Days = 30;

    // A browser that makes up form after form must not fill the disk.
    private const int MostForms = 40;

    private DateTime Oldest => clock.GetUtcNow().UtcDateTime.AddDays(-Days);

    /// <summary>The user's autosave of a form, or null.</summary>
    public Task<Autosave?> FindAsync(string userId, string contentItemId, CancellationToken cancel)
    {
        var oldest = Oldest;
        return db.Set<Autosave>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.UserId == userId && row.ContentItemId == contentItemId && row.SavedUtc > oldest, cancel);
    }

    /// <summary>The user's autosaves of new items of a type, newest first.</summary>
    public async Task<IReadOnlyList<Autosave>> NewAsync(string userId, string contentType, CancellationToken cancel)
    {
        var oldest = Oldest;
        return await db.Set<Autosave>().AsNoTracking()
            .Where(row => row.UserId == userId && row.ContentType == contentType && row.IsNew && row.SavedUtc > oldest)
            .OrderByDescending(row => row.SavedUtc).Take(3).ToListAsync(cancel);
    }

    /// <summary>Keeps a form in place of the same user's earlier one.</summary>
    public async Task KeepAsync(Autosave kept, CancellationToken cancel)
    {
        kept.SavedUtc = clock.GetUtcNow().UtcDateTime;
        if (await OverwriteAsync(kept, cancel))
        {
            return;
        }

        await MakeRoomAsync(kept.UserId, cancel);
        db.Add(kept);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // A second window of the same form was faster; if it was something else, the failure shows again.
            db.ChangeTracker.Clear();
            if (!await OverwriteAsync(kept, cancel))
            {
                throw;
            }
        }
    }

    /// <summary>Throws the user's autosave of a form away.</summary>
    public Task DiscardAsync(string userId, string contentItemId, CancellationToken cancel) =>
        db.Set<Autosave>().Where(row => row.UserId == userId && row.ContentItemId == contentItemId).ExecuteDeleteAsync(cancel);

    private async Task<bool> OverwriteAsync(Autosave kept, CancellationToken cancel) =>
        await db.Set<Autosave>().Where(row => row.UserId == kept.UserId && row.ContentItemId == kept.ContentItemId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Form, kept.Form).SetProperty(row => row.EditToken, kept.EditToken)
                .SetProperty(row => row.IsNew, kept.IsNew).SetProperty(row => row.SavedUtc, kept.SavedUtc),
            cancel) > 0;

    private async Task MakeRoomAsync(string userId, CancellationToken cancel)
    {
        var oldest = Oldest;
        await db.Set<Autosave>().Where(row => row.SavedUtc <= oldest).ExecuteDeleteAsync(cancel);
        var spare = await db.Set<Autosave>().Where(row => row.UserId == userId).OrderByDescending(row => row.SavedUtc)
            .Skip(MostForms - 1).Select(row => row.Id).ToListAsync(cancel);
        if (spare.Count > 0)
        {
            await db.Set<Autosave>().Where(row => spare.Contains(row.Id)).ExecuteDeleteAsync(cancel);
        }
    }
}
