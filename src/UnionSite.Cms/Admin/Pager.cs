namespace UnionSite.Cms.Admin;

/// <summary>Model of the partial "/Admin/DeskPager.cshtml".</summary>
/// <param name="Page">Page shown, from 1.</param>
/// <param name="Size">Entries on a page.</param>
/// <param name="Total">Entries in all.</param>
/// <param name="Address">Address of a page by its number.</param>
public sealed record Pager(int Page, int Size, int Total, Func<int, string> Address)
{
    /// <summary>Number of pages, at least 1.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>Numbers to offer: the first, the last and those around the page shown.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(1, Pages).Where(number => number == 1 || number == Pages || Math.Abs(number - Page) <= 2);

    /// <summary>The page number that a query asks for, kept within bounds that a store can skip to.</summary>
    public static int Clamp(int? page) => Math.Clamp(page ?? 1, 1, 100_000);
}
