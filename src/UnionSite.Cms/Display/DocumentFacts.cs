namespace UnionSite.Cms.Display;

/// <summary>From what the validity of a document is computed.</summary>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="EffectiveOn">Day from which it binds; the day of issue when not stated.</param>
/// <param name="ExpiresOn">First day on which it no longer binds.</param>
/// <param name="Status">"auto", "Withdrawn" or "Suspended".</param>
/// <param name="ReplacedBy">Public documents that say that they replace this one.</param>
/// <param name="AmendedBy">Public documents that say that they amend this one.</param>
public sealed record DocumentFacts(
    DateOnly? IssuedOn,
    DateOnly? EffectiveOn,
    DateOnly? ExpiresOn,
    string Status,
    IReadOnlyList<DocumentLink> ReplacedBy,
    IReadOnlyList<DocumentLink> AmendedBy);
