using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Public;

/// <summary>What a unit has to say: items that its accounts wrote, and, for those who may read them, items that are for it.</summary>
internal sealed class UnitNews(SiteDb db, PublishedContent published, Cards cards)
{
    private const int Most = 12;
    private const int MostAccounts = 100;

    /// <summary>The newest items.</summary>
    public async Task<IReadOnlyList<ItemCard>> OfAsync(UnitNode unit, Reader reader, CancellationToken cancel)
    {
        var accounts = await db.Users.Where(user => user.UnitPath == unit.Slug).Select(user => user.Id).Take(MostAccounts).ToListAsync(cancel);
        var written = accounts.Count == 0 ? [] : await published.OwnedByAsync(accounts, 3 * Most, reader, cancel);
        var audience = "unit:" + unit.Slug;
        IReadOnlyList<ContentItemRow> addressed = reader.MayRead(audience)
            ? await published.RowsAsync(new ContentQuery { Audience = audience, Take = Most }, reader, cancel) : [];
        var rows = written.Concat(addressed).DistinctBy(row => row.ContentItemId).Where(row => row.Path is { Length: > 0 })
            .OrderByDescending(row => row.ListedUtc).Take(Most).ToList();
        return await cards.MixedAsync(rows, 3, reader, cancel);
    }
}
