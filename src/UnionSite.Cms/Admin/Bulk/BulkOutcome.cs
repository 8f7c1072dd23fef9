namespace UnionSite.Cms.Admin.Bulk;

/// <summary>How one item of a job ended.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Note">Why, in Vietnamese; "" when there is nothing to say.</param>
public sealed record BulkOutcome(BulkState State, string Note = "");
