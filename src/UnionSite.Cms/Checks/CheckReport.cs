namespace UnionSite.Cms.Checks;

/// <summary>What the checks found in an item.</summary>
/// <param name="Findings">Errors first.</param>
/// <param name="EstimatedBytes">What the page is thought to cost a phone, pictures included.</param>
public sealed record CheckReport(IReadOnlyList<CheckFinding> Findings, long EstimatedBytes)
{
    /// <summary>What keeps the item from being published.</summary>
    public IReadOnlyList<CheckFinding> Errors => [.. Findings.Where(finding => finding.IsError)];

    /// <summary>What is only said.</summary>
    public int AdviceCount => Findings.Count - Errors.Count;
}
