using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace UnionSite.Cms.Permissions;

/// <summary>Makes the policy "Permission:name" for any permission, and closes every endpoint that states no rule.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : IAuthorizationPolicyProvider
{
    public const string Prefix = "Permission:";
    public const string SomewherePrefix = "PermissionSomewhere:";

    private static readonly AuthorizationPolicy Closed = new AuthorizationPolicyBuilder().AddRequirements(new ClosedRequirement()).Build();
    private readonly DefaultAuthorizationPolicyProvider _named = new(options);

    public bool AllowsCachingPolicies => true;

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => _named.GetDefaultPolicyAsync();

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Closed);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(Prefix, StringComparison.Ordinal) ? Of(new PermissionRequirement(policyName[Prefix.Length..]))
        : policyName.StartsWith(SomewherePrefix, StringComparison.Ordinal) ? Of(new PermissionRequirement(policyName[SomewherePrefix.Length..], InSomeUnit: true))
        : _named.GetPolicyAsync(policyName);

    private static Task<AuthorizationPolicy?> Of(PermissionRequirement requirement) =>
        Task.FromResult<AuthorizationPolicy?>(new AuthorizationPolicyBuilder().AddRequirements(requirement).Build());
}
