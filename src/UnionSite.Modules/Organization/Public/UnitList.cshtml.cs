using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Public;

/// <summary>The units of the union, for everybody: the root with what stands directly below it, or what is searched for.</summary>
[AllowAnonymous]
internal sealed class UnitListModel(SiteDb db, UnitTrees trees, IUnitDirectory directory) : PageModel
{
    private const int PageSize = 60;
    private const int MostFound = 300;

    /// <summary>Words of the search.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The root; null while there are no units.</summary>
    public UnitNode? Root { get; private set; }

    /// <summary>Units of the page.</summary>
    public IReadOnlyList<UnitNode> Units { get; private set; } = [];

    /// <summary>Page shown and number of pages.</summary>
    public (int Shown, int All) Pages { get; private set; }

    /// <summary>Today in Hanoi.</summary>
    public DateOnly Today => directory.Today;

    /// <summary>Address of a page.</summary>
    public string PageUrl(int page) => "/don-vi?" + (Asked.Length > 0 ? "q=" + Uri.EscapeDataString(Asked) + "&" : "") + "trang=" + page.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync([FromQuery(Name = "q")] string? words, CancellationToken cancel)
    {
        Asked = VietnameseText.OneLine(VietnameseText.Compose(words));
        Asked = Asked.Length > 100 ? Asked[..100] : Asked;
        var tree = await trees.OfAsync(db, cancel);
        Root = tree.RootsAt(Today) is [var first, ..] ? first : null;
        var all = Asked.Length > 0 ? tree.Search(Asked, Today, MostFound) : Root is null ? [] : tree.ChildrenAt(Root, Today);
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var shown = Math.Min(SectionLists.PageNumber(Request.Query), pages);
        (Units, Pages) = ([.. all.Skip((shown - 1) * PageSize).Take(PageSize)], (shown, pages));
        ResponseCaching.Set(Response, personal: Reader.Of(User).IsSignedIn);
    }
}
