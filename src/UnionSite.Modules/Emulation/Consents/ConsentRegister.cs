using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>The register of those whom exemplars show.</summary>
internal sealed class ConsentRegister(SiteDb db, ContentEditor editor, MediaLibrary library, AuditLog audit)
{
    /// <summary>Who is registered for an exemplar, the honoured ones first.</summary>
    public async Task<IReadOnlyList<ShownPerson>> OfAsync(string contentItemId, CancellationToken cancel) =>
        await db.Set<ShownPerson>().AsNoTracking().Include(person => person.Pictures).Where(person => person.ContentItemId == contentItemId)
            .OrderByDescending(person => person.IsMain).ThenBy(person => person.Id).ToListAsync(cancel);

    /// <summary>How many are registered for each exemplar, and how many of them agree.</summary>
    public async Task<IReadOnlyDictionary<string, (int All, int Given, int Withdrawn)>> CountsAsync(CancellationToken cancel)
    {
        var rows = await db.Set<ShownPerson>().GroupBy(person => person.ContentItemId)
            .Select(group => new { group.Key, All = group.Count(), Given = group.Count(person => person.State == ConsentState.Given), Withdrawn = group.Count(person => person.State == ConsentState.Withdrawn) })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.Key, row => (row.All, row.Given, row.Withdrawn));
    }

    /// <summary>Pictures that the exemplar uses, in its public version and in the editors' one.</summary>
    public async Task<IReadOnlyList<string>> PicturesOfAsync(string contentItemId, CancellationToken cancel)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in (await editor.VersionsAsync(contentItemId, cancel)).Where(row => row.Latest || row.Published))
        {
            paths.UnionWith(MediaReferences.In(ContentRows.Read(row).Content));
        }

        return [.. paths.Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes a person down, or changes what was written.</summary>
    /// <returns>False when somebody else changed the person since.</returns>
    public async Task<bool> SaveAsync(string contentItemId, ConsentEntry entry, string by, CancellationToken cancel)
    {
        var person = entry.PersonId == 0
            ? db.Add(new ShownPerson { ContentItemId = contentItemId, Name = entry.Name }).Entity
            : await db.Set<ShownPerson>().Include(found => found.Pictures).FirstOrDefaultAsync(found => found.Id == entry.PersonId && found.ContentItemId == contentItemId, cancel);
        if (person is null || (entry.PersonId != 0 && person.Version != entry.Version))
        {
            return false;
        }

        (person.Name, person.IsMain, person.Way, person.ConsentOn, person.ConsentText) = (entry.Name, entry.IsMain, entry.Way, entry.ConsentOn, entry.ConsentText);
        // Who withdrew and was asked again has agreed anew; who was not asked again stays withdrawn.
        person.State = entry.Way.Length > 0 ? ConsentState.Given : person.State == ConsentState.Withdrawn ? ConsentState.Withdrawn : ConsentState.NotAsked;
        if (person.State == ConsentState.Given)
        {
            (person.WithdrawnUtc, person.WithdrawReason) = (null, "");
        }

        person.Version++;
        await SetPicturesAsync(person, entry.Pictures, cancel);
        audit.Add("ConsentRecorded", by, contentItemId, $"{(person.State == ConsentState.Given ? "Ghi sự đồng ý" : "Ghi người chưa xin ý kiến")}, {person.Pictures.Count} ảnh.");
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Takes a person who was never asked off the register; a consent that was given stays as proof.</summary>
    public async Task<bool> RemoveAsync(string contentItemId, long personId, string by, CancellationToken cancel)
    {
        if (await db.Set<ShownPerson>().FirstOrDefaultAsync(found => found.Id == personId && found.ContentItemId == contentItemId && found.State == ConsentState.NotAsked, cancel) is not { } person)
        {
            return false;
        }

        db.Remove(person);
        audit.Add("ConsentPersonRemoved", by, contentItemId, $"Bỏ người số {personId}, chưa xin ý kiến, khỏi sổ đồng ý.");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task SetPicturesAsync(ShownPerson person, IReadOnlyCollection<string> paths, CancellationToken cancel)
    {
        person.Pictures.RemoveAll(picture => !paths.Contains(picture.Path));
        foreach (var path in paths.Where(path => !person.Pictures.Exists(picture => picture.Path == path)))
        {
            if ((await library.FindAsync(path, cancel) ?? await library.FindMovedAsync(path, cancel)) is { } file && !person.Pictures.Exists(picture => picture.Path == file.Path))
            {
                person.Pictures.Add(new ShownPicture { Path = file.Path, Hash = file.Hash, SourceHash = file.SourceHash });
            }
        }
    }
}
