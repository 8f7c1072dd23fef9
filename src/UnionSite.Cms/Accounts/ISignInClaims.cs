using System.Security.Claims;

namespace UnionSite.Cms.Accounts;

/// <summary>What a module adds to the identity of an account, at sign-in and at each look at an open session (once a minute).</summary>
public interface ISignInClaims
{
    /// <summary>Adds, replaces or takes away claims.</summary>
    Task AddAsync(SiteUser user, ClaimsIdentity identity, CancellationToken cancel);
}
