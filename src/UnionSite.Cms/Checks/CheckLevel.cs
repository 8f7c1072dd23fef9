namespace UnionSite.Cms.Checks;

/// <summary>What follows from a finding.</summary>
public enum CheckLevel
{
    /// <summary>The check is not made.</summary>
    Off,

    /// <summary>It is said to the editor, and the item may be published all the same.</summary>
    Advice,

    /// <summary>The item is not published from the desk until it is mended.</summary>
    Error,
}
