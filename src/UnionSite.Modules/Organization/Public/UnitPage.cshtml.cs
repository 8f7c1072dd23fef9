using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Public;

/// <summary>A unit, for everybody: what it is, where it stands, how it is reached, its news. Never who its members are, nor how many.</summary>
[AllowAnonymous]
internal sealed class UnitPageModel(SiteDb db, UnitTrees trees, UnitNews news, IUnitDirectory directory) : PageModel
{
    /// <summary>Most units below that are named.</summary>
    public const int MostBelow = 60;

    /// <summary>The unit in the tree.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>The unit's row.</summary>
    public Unit Unit { get; private set; } = null!;

    /// <summary>Units above, from the root.</summary>
    public IReadOnlyList<UnitNode> Above { get; private set; } = [];

    /// <summary>Units directly below.</summary>
    public IReadOnlyList<UnitNode> Below { get; private set; } = [];

    /// <summary>News.</summary>
    public IReadOnlyList<ItemCard> News { get; private set; } = [];

    /// <summary>The unit into which this one was merged; null for others.</summary>
    public UnitNode? Into { get; private set; }

    /// <summary>Today in Hanoi.</summary>
    public DateOnly Today => directory.Today;

    /// <summary>Shows the unit.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        if (tree.Find(slug) is not { } node || Today < node.FoundedOn)
        {
            return NotFound();
        }

        if (node.Slug != slug)
        {
            return RedirectPermanent("/don-vi/" + node.Slug);
        }

        var reader = Reader.Of(User);
        Node = node;
        Unit = await db.Set<Unit>().AsNoTracking().FirstAsync(unit => unit.Id == node.Id, cancel);
        Above = [.. tree.AboveAt(node, Today).Reverse()];
        Below = tree.ChildrenAt(node, Today);
        News = await news.OfAsync(node, reader, cancel);
        Into = node.IsThere(Today) ? null : node.MergedInto;
        ResponseCaching.Set(Response, personal: reader.IsSignedIn);
        return Page();
    }
}
