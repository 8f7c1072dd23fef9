using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>Writes the pending note with the version that is saved, and takes notes and autosaves away with a purged item.</summary>
internal sealed class VersionNoteHandler(SiteDb db, VersionNotes notes, TimeProvider clock) : ContentHandler
{
    public override Task DraftSavedAsync(ContentEvent change, CancellationToken cancel) => WriteAsync(change, cancel);

    public override Task PublishedAsync(ContentEvent change, CancellationToken cancel) => WriteAsync(change, cancel);

    public override async Task UnpublishedAsync(ContentEvent change, CancellationToken cancel)
    {
        if (change.Name == "Purged")
        {
            var id = change.Item.ContentItemId;
            await db.Set<VersionNote>().Where(note => note.ContentItemId == id).ExecuteDeleteAsync(cancel);
            await db.Set<Autosave>().Where(kept => kept.ContentItemId == id).ExecuteDeleteAsync(cancel);
        }
    }

    private async Task WriteAsync(ContentEvent change, CancellationToken cancel)
    {
        if (notes.Pending is not { } text)
        {
            return;
        }

        var row = await db.Set<VersionNote>().FirstOrDefaultAsync(note => note.ContentItemVersionId == change.Row.ContentItemVersionId, cancel);
        if (text.Length == 0)
        {
            if (row is not null)
            {
                db.Remove(row);
            }

            return;
        }

        if (row is null)
        {
            row = new VersionNote { ContentItemVersionId = change.Row.ContentItemVersionId, ContentItemId = change.Item.ContentItemId };
            db.Add(row);
        }

        row.Text = text;
        row.Author = change.Item.Author ?? "";
        row.WrittenUtc = clock.GetUtcNow().UtcDateTime;
    }
}
