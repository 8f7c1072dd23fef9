using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Units;

internal sealed class UnitDirectory(SiteDb db, UnitTrees trees, TimeProvider clock) : IUnitDirectory
{
    public DateOnly Today => HanoiTime.Day(clock.GetUtcNow().UtcDateTime);

    public async Task<UnitCard?> FindAsync(long unitId, DateOnly day, CancellationToken cancel) =>
        (await trees.OfAsync(db, cancel)).Find(unitId)?.CardAt(day);

    public async Task<UnitCard?> FindAsync(string slug, DateOnly day, CancellationToken cancel) =>
        (await trees.OfAsync(db, cancel)).Find(slug)?.CardAt(day);

    public async Task<IReadOnlyList<UnitCard>> AboveAsync(long unitId, DateOnly day, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        return tree.Find(unitId) is { } node ? [.. tree.AboveAt(node, day).Select(above => above.CardAt(day))] : [];
    }

    public async Task<IReadOnlyList<UnitCard>> BelowAsync(long unitId, DateOnly day, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        return tree.Find(unitId) is { } node ? [.. tree.BelowAt(node, day).Select(below => below.CardAt(day))] : [];
    }
}
