using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using UnionSite.Cms.Admin.Bulk;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>The person for whom an import is worked on, with the roles and posts held now and not when it began.</summary>
internal sealed class RosterPerson(BulkPerson person, IClaimsTransformation posts, UnitScope scope)
{
    /// <summary>The person; null when the account is gone or locked, or manages the unit's members no more.</summary>
    public async Task<ClaimsPrincipal?> OfAsync(RosterImport import) =>
        await person.OfAsync(import.UserId) is { } known && await posts.TransformAsync(known) is var user && await scope.MayAsync(user, OrganizationModule.ManageMembers, import.UnitId) ? user : null;
}
