using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>Keeps the notes to the reviewer; a note is written in the transaction of the save that it came with.</summary>
public sealed class VersionNotes(SiteDb db)
{
    /// <summary>The note of the save that is about to happen in this request; null when none was written.</summary>
    public string? Pending { get; private set; }

    /// <summary>Takes the note from the form; too long a one is refused.</summary>
    /// <returns>The problem, or null.</returns>
    public FieldError? Take(string text)
    {
        var note = VietnameseText.Compose(text).Trim();
        if (note.Length > VersionNote.MostCharacters)
        {
            return new FieldError("_note", T($"Lời nhắn cho người duyệt dài {note.Length} chữ cái; nhiều nhất là {VersionNote.MostCharacters}."));
        }

        Pending = note;
        return null;
    }

    /// <summary>The notes of all versions of an item, by version id.</summary>
    public async Task<IReadOnlyDictionary<string, VersionNote>> OfAsync(string contentItemId, CancellationToken cancel = default) =>
        await db.Set<VersionNote>().AsNoTracking().Where(note => note.ContentItemId == contentItemId)
            .ToDictionaryAsync(note => note.ContentItemVersionId, StringComparer.Ordinal, cancel);

    /// <summary>The note of one version, or null.</summary>
    public Task<VersionNote?> FindAsync(string contentItemVersionId, CancellationToken cancel = default) =>
        db.Set<VersionNote>().AsNoTracking().FirstOrDefaultAsync(note => note.ContentItemVersionId == contentItemVersionId, cancel);
}
