namespace UnionSite.Cms.Permissions;

/// <summary>What a change of a role does with the named permissions; Orchard's PermissionBehavior, in its order.</summary>
public enum PermissionChange
{
    /// <summary>The role holds exactly these.</summary>
    Replace,

    /// <summary>The role holds these too.</summary>
    Add,

    /// <summary>The role no longer holds these.</summary>
    Remove,
}
