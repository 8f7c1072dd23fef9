namespace UnionSite.Modules.Emulation.Consents;

/// <summary>Whether a person lets themselves be shown.</summary>
internal enum ConsentState
{
    /// <summary>Nobody has asked yet: the exemplar cannot be published.</summary>
    NotAsked,

    /// <summary>Given, with text and date.</summary>
    Given,

    /// <summary>Given once and taken back: name and face are shown nowhere.</summary>
    Withdrawn,
}
