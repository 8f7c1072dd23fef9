using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>How one item of a job ended.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Note">Why, in Vietnamese; "" when there is nothing to say.</param>
public sealed record BulkOutcome(BulkState State, string Note = "")
{
    /// <summary>Not done, and why.</summary>
    public static BulkOutcome Failed(string why) => new(BulkState.Failed, why);

    /// <summary>What the editor answered.</summary>
    public static BulkOutcome Of(EditResult result) => result.IsDone
        ? new BulkOutcome(BulkState.Done)
        : Failed(string.Join(" ", result.Errors.Select(error => error.Message).Distinct()) is { Length: > 0 } why ? why : N("Không rõ lý do."));
}
