using Microsoft.AspNetCore.Authorization;

namespace UnionSite.Cms.Permissions;

/// <summary>The user must hold the permission.</summary>
/// <param name="PermissionName">Name of the permission.</param>
public sealed record PermissionRequirement(string PermissionName) : IAuthorizationRequirement;
