using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace UnionSite.Cms.Permissions;

internal sealed class PermissionHandler(PermissionCheck check) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        foreach (var requirement in context.PendingRequirements.ToList())
        {
            if (await IsMetAsync(context, requirement))
            {
                context.Succeed(requirement);
            }
        }
    }

    private async Task<bool> IsMetAsync(AuthorizationHandlerContext context, IAuthorizationRequirement requirement) => requirement switch
    {
        PermissionRequirement { InSomeUnit: true } permission => await check.HasSomewhereAsync(context.User, permission.PermissionName),
        PermissionRequirement permission => await check.HasAsync(context.User, permission.PermissionName),
        // A request that met no endpoint protects nothing: it is to end as 404, not at the sign-in page.
        ClosedRequirement => context.Resource is HttpContext http && http.GetEndpoint() is null,
        _ => false,
    };
}
