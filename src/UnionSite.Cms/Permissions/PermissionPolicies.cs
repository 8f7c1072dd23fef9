using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace UnionSite.Cms.Permissions;

/// <summary>Makes the policy "Permission:name" for any permission, and closes every endpoint that states no rule.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : IAuthorizationPolicyProvider
{
    public const string Prefix = "Permission:";

    private static readonly AuthorizationPolicy Closed = new AuthorizationPolicyBuilder().AddRequirements(new ClosedRequirement()).Build();
    private readonly DefaultAuthorizationPolicyProvider _named = new(options);

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => _named.GetDefaultPolicyAsync();

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Closed);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(Prefix, StringComparison.Ordinal)
            ? Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().AddRequirements(new PermissionRequirement(policyName[Prefix.Length..])).Build())
            : _named.GetPolicyAsync(policyName);
}
