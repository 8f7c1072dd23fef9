namespace UnionSite.Cms.Audit;

/// <summary>What a walk along the chain found.</summary>
/// <param name="Lines">Sealed lines that were walked.</param>
/// <param name="Erased">Lines whose personal values were erased; their commitments stand.</param>
/// <param name="Waiting">Lines not yet sealed.</param>
/// <param name="Heads">Heads outside the database that agree.</param>
/// <param name="Head">Link of the last line in hexadecimal, "" for an empty log.</param>
/// <param name="Problem">Vietnamese sentence on the first thing that is wrong; null when the chain is whole.</param>
public sealed record AuditVerification(long Lines, long Erased, long Waiting, int Heads, string Head, string? Problem)
{
    /// <summary>True when nothing was changed, removed or put in between.</summary>
    public bool IsWhole => Problem is null;
}
