namespace UnionSite.Cms.Checks;

/// <summary>What stands behind an address.</summary>
internal enum LinkState
{
    /// <summary>Something answers, or it is not of this site.</summary>
    Fine,

    /// <summary>Only a draft so far.</summary>
    Draft,

    /// <summary>Nothing.</summary>
    Dead,
}
