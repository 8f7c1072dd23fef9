using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.Units;

/// <summary>
/// Keeps the tree in memory. Every change of the tree writes a <see cref="UnitEvent"/> in its own transaction, so the
/// highest key of these tells in one look whether the tree is still the stored one, whoever changed it.
/// </summary>
internal sealed class UnitTrees
{
    private volatile UnitTree? _tree;

    /// <summary>The tree as this connection sees it: inside a transaction, with the transaction's own changes once they are saved.</summary>
    public async Task<UnitTree> OfAsync(SiteDb db, CancellationToken cancel)
    {
        var version = await VersionAsync(db, cancel);
        if (_tree is { } known && known.Version == version)
        {
            return known;
        }

        var tree = await ReadAsync(db, version, cancel);
        // What a transaction sees may never come to be: only what is committed is kept for others.
        if (db.Database.CurrentTransaction is null)
        {
            _tree = tree;
        }

        return tree;
    }

    private static async Task<long> VersionAsync(SiteDb db, CancellationToken cancel) =>
        await db.Set<UnitEvent>().OrderByDescending(entry => entry.Id).Select(entry => entry.Id).FirstOrDefaultAsync(cancel);

    private static async Task<UnitTree> ReadAsync(SiteDb db, long version, CancellationToken cancel)
    {
        // Units last: a unit is stored with its first rows, so no row can name one that is not yet read.
        var parents = await db.Set<UnitParent>().AsNoTracking().ToListAsync(cancel);
        var names = await db.Set<UnitName>().AsNoTracking().ToListAsync(cancel);
        var merged = await db.Set<UnitEvent>().AsNoTracking().Where(entry => entry.Kind == UnitEventKind.Merged).ToListAsync(cancel);
        var units = await db.Set<Unit>().AsNoTracking().ToListAsync(cancel);
        return new UnitTree(version, units, names, parents, merged);
    }
}
