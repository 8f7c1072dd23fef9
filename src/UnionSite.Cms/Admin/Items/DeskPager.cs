namespace UnionSite.Cms.Admin.Items;

/// <summary>Model of the desk's page numbers.</summary>
/// <param name="Page">The shown page, from 1.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Query">Query string of a page.</param>
public sealed record DeskPager(int Page, int Pages, Func<int, string> Query)
{
    /// <summary>The first, the last, and those near the shown one.</summary>
    public IEnumerable<int> Shown => Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 2);
}
