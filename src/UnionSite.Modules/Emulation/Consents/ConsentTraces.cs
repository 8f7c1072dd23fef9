using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Search;

namespace UnionSite.Modules.Emulation.Consents;

/// <summary>Where a person is shown: files, other items, other texts.</summary>
internal sealed class ConsentTraces(SiteDb db, MediaUses uses, SearchIndex search)
{
    /// <summary>Paths of the files that show the person, copies under other names and places after a move included.</summary>
    public async Task<IReadOnlySet<string>> PathsAsync(ShownPerson person, CancellationToken cancel)
    {
        var paths = person.Pictures.Select(picture => picture.Path).ToHashSet(StringComparer.Ordinal);
        var hashes = person.Pictures.SelectMany(picture => new[] { picture.Hash, picture.SourceHash }).Where(hash => hash.Length > 0).ToHashSet(StringComparer.Ordinal);
        paths.UnionWith(await db.Set<MediaFile>().Where(file => hashes.Contains(file.Hash) || hashes.Contains(file.SourceHash)).Select(file => file.Path).ToListAsync(cancel));
        return paths;
    }

    /// <summary>Other items and settings that use one of the files.</summary>
    public async Task<IReadOnlyList<MediaUse>> UsersAsync(ShownPerson person, IReadOnlySet<string> paths, CancellationToken cancel)
    {
        var found = new List<MediaUse>();
        foreach (var path in paths)
        {
            found.AddRange(await uses.OfAsync(path, cancel));
        }

        return [.. found.Where(use => use.ContentItemId != person.ContentItemId).DistinctBy(use => (use.ContentItemId, use.Title))];
    }

    /// <summary>Other public items whose text holds the name; at most fifty.</summary>
    public async Task<IReadOnlyList<(string Title, string ContentItemId)>> MentionsAsync(ShownPerson person, CancellationToken cancel) =>
        [.. (await search.SearchAsync(person.Name, "", 0, 50, Reader.Anonymous, cancel)).Rows
            .Where(row => row.ContentItemId != person.ContentItemId && PersonName.IsIn(PersonName.TextOf(ContentRows.Read(row)), person.Name))
            .Select(row => (row.DisplayText, row.ContentItemId))];
}
