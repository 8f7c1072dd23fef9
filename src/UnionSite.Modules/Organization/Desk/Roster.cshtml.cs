using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>The roster of a unit, alone or with everything below it, as it was on a day.</summary>
[RequirePermission(OrganizationModule.ViewRoster, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class RosterModel(SiteDb db, UnitTrees trees, Roster roster, IUnitDirectory directory, UnitScope scope) : PageModel
{
    private const int LongestWords = 60;

    /// <summary>The unit's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The unit.</summary>
    public UnitNode Node { get; private set; } = null!;

    /// <summary>On which day.</summary>
    public AsAt AsAt { get; private set; } = null!;

    /// <summary>What is asked for.</summary>
    public RosterQuery Query { get; private set; } = null!;

    /// <summary>The page.</summary>
    public RosterPage Found { get; private set; } = null!;

    /// <summary>True for those who may admit members.</summary>
    public bool MayManage { get; private set; }

    /// <summary>Address of the next page, or null.</summary>
    public string? Next => Found.Next is { } after ? Address($"sau={after}") : null;

    /// <summary>Shows a page.</summary>
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "q")] string? words,
        [FromQuery(Name = "ngay")] string? day,
        [FromQuery(Name = "rieng")] string? alone,
        [FromQuery(Name = "sau")] long? after,
        CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        if (tree.Find(Id) is not { } node || !await scope.MayAsync(User, OrganizationModule.ViewRoster, Id))
        {
            return NotFound();
        }

        Node = node;
        var asked = VietnameseText.OneLine(VietnameseText.Compose(words));
        asked = asked.Length > LongestWords ? asked[..LongestWords] : asked;
        Query = new RosterQuery(node, alone != "1", AsAt.Of(day, directory.Today), asked, after);
        AsAt = new AsAt(Query.Day, directory.Today, Url.Content($"~/Admin/Organization/Units/{Id}/Roster"), [.. Kept().Where(kept => kept.Name != "ngay")]);
        Found = await roster.PageAsync(Query, cancel);
        Names = Found.Rows.Select(row => row.UnitId).Distinct().ToDictionary(id => id, id => tree.Find(id)?.NameAt(Query.Day) ?? "");
        MayManage = node.EndedOn is null && await scope.MayAsync(User, OrganizationModule.ManageMembers, Id);
        return Page();
    }

    /// <summary>Names of the units of the page on the day.</summary>
    public IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    /// <summary>Address of this roster with something more.</summary>
    public string Address(string more) =>
        Url.Content($"~/Admin/Organization/Units/{Id}/Roster?") + string.Join('&', Kept().Select(kept => kept.Name + "=" + Uri.EscapeDataString(kept.Value)).Append(more).Where(part => part.Length > 0));

    private IEnumerable<(string Name, string Value)> Kept()
    {
        if (Query.Words.Length > 0)
        {
            yield return ("q", Query.Words);
        }

        if (Query.Day != directory.Today)
        {
            yield return ("ngay", DeskDay.Write(Query.Day));
        }

        if (!Query.WithBelow)
        {
            yield return ("rieng", "1");
        }
    }
}
