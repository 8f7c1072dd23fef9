namespace UnionSite.Cms.Items;

/// <summary>What importing one item did.</summary>
public enum ImportStatus
{
    /// <summary>The first version of an item that was not there.</summary>
    Created,

    /// <summary>A further version of a known item.</summary>
    Version,

    /// <summary>A known version was changed in place.</summary>
    Updated,

    /// <summary>Everything was there already.</summary>
    Skipped,

    /// <summary>Refused; nothing was written.</summary>
    Invalid,
}
