namespace UnionSite.Cms.Display;

/// <summary>Whether an official document binds today.</summary>
public enum ValidityState
{
    /// <summary>In force.</summary>
    InForce,

    /// <summary>Not yet in force.</summary>
    NotYet,

    /// <summary>Its own last day has passed.</summary>
    Expired,

    /// <summary>Another document has taken its place.</summary>
    Replaced,

    /// <summary>Withdrawn by who issued it.</summary>
    Withdrawn,

    /// <summary>Suspended.</summary>
    Suspended,
}
