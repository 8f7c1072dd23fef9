using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Organization.SignIn.Desk;

/// <summary>The cards of a unit's members.</summary>
[RequirePermission(OrganizationModule.IssueCards, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CardsModel(CardList list, UnitScope scope) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery(Name = "unit")]
    public long? Unit { get; set; }

    [FromQuery(Name = "p")]
    public int? Number { get; set; }

    /// <summary>The unit; null while one is to be chosen.</summary>
    public UnitCard? Shown { get; private set; }

    public IReadOnlyList<UnitCard> Units { get; private set; } = [];

    public IReadOnlyList<CardRow> Rows { get; private set; } = [];

    /// <summary>Random id of the form.</summary>
    public string RunId { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public Pager Pager { get; private set; } = new(1, CardList.Size, 0, _ => "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Unit is not { } id)
        {
            var mine = new List<UnitCard>();
            // Whoever has posts begins with their units; the search reaches those below.
            var held = string.IsNullOrWhiteSpace(Query) ? await scope.UnitsAsync(User, OrganizationModule.IssueCards) : null;
            foreach (var own in held ?? new HashSet<long>())
            {
                if (await list.UnitAsync(own, cancel) is { } unit)
                {
                    mine.Add(unit);
                }
            }

            foreach (var unit in held is null ? await list.UnitsAsync(Query, cancel) : [])
            {
                if (await scope.MayAsync(User, OrganizationModule.IssueCards, unit.Id))
                {
                    mine.Add(unit);
                }
            }

            Units = mine;
            return Page();
        }

        if (await list.UnitAsync(id, cancel) is not { } shown)
        {
            return NotFound();
        }

        if (!await scope.MayAsync(User, OrganizationModule.IssueCards, id))
        {
            return Forbid();
        }

        var page = Pager.Clamp(Number);
        Shown = shown;
        Rows = await list.PageAsync(id, page, cancel);
        Pager = new Pager(page, CardList.Size, await list.CountAsync(id, cancel), other => $"?unit={id}&p={other}");
        return Page();
    }
}
