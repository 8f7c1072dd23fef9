using Microsoft.AspNetCore.Authorization;

namespace UnionSite.Cms.Permissions;

/// <summary>
/// Opens an endpoint to those who hold a permission; several attributes must all be met. Anonymous visitors are led to the
/// sign-in page, signed-in ones get a page that says they lack the right.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirePermissionAttribute(string permissionName) : Attribute, IAuthorizeData
{
    /// <summary>Name of the permission.</summary>
    public string PermissionName { get; } = permissionName;

    /// <summary>
    /// True when it is enough to hold the permission for a part of the organisation: the endpoint itself asks about the part
    /// that it shows or changes.
    /// </summary>
    public bool InSomeUnit
    {
        get => Policy == PermissionPolicies.SomewherePrefix + PermissionName;
        set => Policy = (value ? PermissionPolicies.SomewherePrefix : PermissionPolicies.Prefix) + PermissionName;
    }

    /// <inheritdoc/>
    public string? Policy { get; set; } = PermissionPolicies.Prefix + permissionName;

    /// <inheritdoc/>
    public string? Roles { get; set; }

    /// <inheritdoc/>
    public string? AuthenticationSchemes { get; set; }
}
