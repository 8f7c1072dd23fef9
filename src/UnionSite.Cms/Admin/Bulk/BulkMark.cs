using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>
/// Marks the row of a job as done inside the transaction of the verb: an item that was changed is marked, whenever the
/// machine stops, and so it is never done twice.
/// </summary>
internal sealed class BulkMark(SiteDb db, BulkCurrent current) : ContentHandler
{
    public override Task DraftSavedAsync(ContentEvent change, CancellationToken cancel) => MarkAsync(cancel);

    public override Task PublishedAsync(ContentEvent change, CancellationToken cancel) => MarkAsync(cancel);

    public override Task UnpublishedAsync(ContentEvent change, CancellationToken cancel) => MarkAsync(cancel);

    private async Task MarkAsync(CancellationToken cancel)
    {
        if (current.RowId is { } id)
        {
            await db.Set<BulkRow>().Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, BulkState.Done).SetProperty(row => row.Note, current.Note), cancel);
        }
    }
}
