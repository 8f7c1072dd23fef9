namespace UnionSite.Cms.Admin.Bulk;

/// <summary>The row of a job that is being done in this scope, if any.</summary>
public sealed class BulkCurrent
{
    /// <summary>Key of the row; null when no job is at work.</summary>
    public long? RowId { get; set; }

    /// <summary>What the report says when it is done.</summary>
    public string Note { get; set; } = "";
}
