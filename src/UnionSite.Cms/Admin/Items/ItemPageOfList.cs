using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Items;

/// <summary>One page of the desk's list.</summary>
/// <param name="Rows">Its items.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Pages">Number of pages that are known.</param>
/// <param name="Total">How many items match, as far as was counted.</param>
/// <param name="IsMore">True when there are more than that.</param>
public sealed record ItemPageOfList(IReadOnlyList<ContentItemRow> Rows, int Page, int Pages, int Total, bool IsMore)
{
    /// <summary>"12" or "hơn 1.000".</summary>
    public string Count => IsMore ? T($"hơn {Number}") : Number;

    private string Number => Total.ToString("N0", Text.HanoiTime.Vietnamese);
}
