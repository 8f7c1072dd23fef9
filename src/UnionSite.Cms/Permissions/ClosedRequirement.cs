using Microsoft.AspNetCore.Authorization;

namespace UnionSite.Cms.Permissions;

/// <summary>Met by nobody: the rule for endpoints that state none.</summary>
internal sealed record ClosedRequirement : IAuthorizationRequirement;
