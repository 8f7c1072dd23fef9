using System.Security.Claims;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>What a user may do with a unit.</summary>
/// <param name="Manage">Found, rename, move, merge, split, dissolve.</param>
/// <param name="Describe">Write its contact and its headcounts.</param>
/// <param name="Roster">See its members.</param>
/// <param name="Members">Admit, transfer, correct, cease members.</param>
/// <param name="Posts">Give and end posts.</param>
internal sealed record UnitMay(bool Manage, bool Describe, bool Roster, bool Members, bool Posts)
{
    /// <summary>Asks for all of them.</summary>
    public static async Task<UnitMay> OfAsync(UnitScope scope, ClaimsPrincipal user, long unitId) => new(
        await scope.MayAsync(user, OrganizationModule.ManageUnits, unitId),
        await scope.MayAsync(user, OrganizationModule.DescribeUnit, unitId),
        await scope.MayAsync(user, OrganizationModule.ViewRoster, unitId),
        await scope.MayAsync(user, OrganizationModule.ManageMembers, unitId),
        await scope.MayAsync(user, OrganizationModule.ManagePosts, unitId));
}
