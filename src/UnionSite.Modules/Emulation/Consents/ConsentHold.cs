using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Media;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>Holds back every picture of a person who has withdrawn, from the moment that the withdrawal is committed.</summary>
internal sealed class ConsentHold(SiteDb db) : IMediaHold
{
    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> HeldAsync(IReadOnlyCollection<MediaFile> files, CancellationToken cancel)
    {
        // Few have ever withdrawn, so that their pictures are looked through rather than the files of a page.
        var held = await (
            from picture in db.Set<ShownPicture>().AsNoTracking()
            join person in db.Set<ShownPerson>() on picture.PersonId equals person.Id
            where person.State == ConsentState.Withdrawn
            select picture).ToListAsync(cancel);
        if (held.Count == 0)
        {
            return new HashSet<string>();
        }

        var paths = held.Select(picture => picture.Path).ToHashSet(StringComparer.Ordinal);
        var hashes = held.SelectMany(picture => new[] { picture.Hash, picture.SourceHash }).Where(hash => hash.Length > 0).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => paths.Contains(file.Path) || hashes.Contains(file.Hash) || hashes.Contains(file.SourceHash))
            .Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<bool> IsRecallableAsync(MediaFile file, CancellationToken cancel) =>
        db.Set<ShownPicture>().AnyAsync(picture => picture.Hash == file.Hash || picture.Path == file.Path, cancel);
}
