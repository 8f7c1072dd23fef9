using Microsoft.AspNetCore.Identity;

namespace UnionSite.Cms.Accounts;

/// <summary>A role in Orchard's sense: a name and a set of permission claims.</summary>
public sealed class SiteRole : IdentityRole
{
    /// <summary>For the roles screen.</summary>
    public string Description { get; set; } = "";
}
