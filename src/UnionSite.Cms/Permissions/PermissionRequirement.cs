using Microsoft.AspNetCore.Authorization;

namespace UnionSite.Cms.Permissions;

/// <summary>The user must hold the permission.</summary>
/// <param name="PermissionName">Name of the permission.</param>
/// <param name="InSomeUnit">True when it is enough to hold it for a part of the organisation.</param>
public sealed record PermissionRequirement(string PermissionName, bool InSomeUnit = false) : IAuthorizationRequirement;
