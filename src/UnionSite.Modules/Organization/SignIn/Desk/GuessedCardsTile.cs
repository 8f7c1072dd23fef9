using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.SignIn.Desk;

/// <summary>How many cards of the user's units somebody guesses at.</summary>
internal sealed class GuessedCardsTile(SiteDb db, PermissionCheck check, UnitScope scope, IUnitDirectory units) : IDashboardTile
{
    private const int Most = 200;

    /// <inheritdoc/>
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!await check.HasSomewhereAsync(user, OrganizationModule.IssueCards))
        {
            return null;
        }

        var today = units.Today;
        var guessed = await (
            from card in db.Set<SignInCard>().Where(card => card.GuessedUtc != null)
            join membership in db.Set<Membership>().Where(one => one.From <= today && (one.To == null || one.To > today)) on card.MemberId equals membership.MemberId
            group membership by membership.UnitId into unit
            select new { Unit = unit.Key, Count = unit.Count() }).Take(Most).ToListAsync(cancel);
        var (count, first) = (0, 0L);
        foreach (var unit in guessed)
        {
            if (await scope.MayAsync(user, OrganizationModule.IssueCards, unit.Unit))
            {
                (count, first) = (count + unit.Count, first == 0 ? unit.Unit : first);
            }
        }

        return count == 0 ? null : new DashboardTile(count, T("thẻ đoàn viên bị nhập sai PIN nhiều lần"), $"/Admin/Organization/Cards?unit={first}", true, 5);
    }
}
