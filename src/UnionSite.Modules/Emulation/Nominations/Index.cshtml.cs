using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>The writer's own nominations; for the council what waits for it; for editors what is to be written up.</summary>
[RequirePermission(EmulationModule.Nominate)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class IndexModel(NominationBook book, PermissionCheck check) : PageModel
{
    /// <summary>States that the council may look through.</summary>
    public static IReadOnlyList<NominationState> States { get; } = [NominationState.AskedBack, NominationState.Approved, NominationState.Declined];

    /// <summary>True for the council.</summary>
    public bool IsCouncil { get; private set; }

    /// <summary>The state that is looked through; null for what waits.</summary>
    public NominationState? Chosen { get; private set; }

    /// <summary>The council's list.</summary>
    public IReadOnlyList<Nomination> Queue { get; private set; } = [];

    /// <summary>Honoured ones without an exemplar, for those who write it.</summary>
    public IReadOnlyList<Nomination> ToPublish { get; private set; } = [];

    /// <summary>The user's own.</summary>
    public IReadOnlyList<Nomination> Mine { get; private set; } = [];

    /// <summary>Shows the lists.</summary>
    public async Task OnGetAsync([FromQuery(Name = "tinh-trang")] string? state, CancellationToken cancel)
    {
        IsCouncil = await check.HasAsync(User, EmulationModule.Decide);
        Chosen = Enum.TryParse<NominationState>(state, out var chosen) && States.Contains(chosen) ? chosen : null;
        Queue = IsCouncil ? await book.QueueAsync(Chosen, cancel) : [];
        if (await check.HasAsync(User, EmulationModule.ManageConsents))
        {
            ToPublish = [.. (await book.QueueAsync(NominationState.Approved, cancel)).Where(nomination => nomination.ExemplarId is null)];
        }

        Mine = await book.MineAsync(ContentAuthorization.UserId(User) ?? "", cancel);
    }
}
