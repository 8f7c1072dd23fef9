using Microsoft.AspNetCore.Identity;

namespace UnionSite.Cms.Accounts;

/// <summary>A person who signs in with a user name. Members' own data are the Organization module's matter.</summary>
public sealed class SiteUser : IdentityUser
{
    /// <summary>False for an account that is switched off.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Slug of the unit whose members-only pages the user may read, such as "than-uyen"; null for none. A path names the unit at its end.</summary>
    public string? UnitPath { get; set; }

    /// <summary>How often wrong passwords locked the account since the last sign-in; each time it stays locked twice as long.</summary>
    public int LockoutCount { get; set; }

    /// <summary>Number of the 30 seconds whose authenticator code was taken last: that code and older ones are spent.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedUtc { get; set; }
}
