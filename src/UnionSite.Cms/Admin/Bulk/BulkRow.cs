namespace UnionSite.Cms.Admin.Bulk;

/// <summary>One item of a <see cref="BulkJob"/> and what became of it.</summary>
public sealed class BulkRow
{
    /// <summary>Store key; items are done in its order.</summary>
    public long Id { get; set; }

    /// <summary>The job.</summary>
    public long JobId { get; set; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Its title when the job was started.</summary>
    public string Title { get; set; } = "";

    /// <summary>What became of it.</summary>
    public BulkState State { get; set; }

    /// <summary>Why, in Vietnamese; "" when there is nothing to say.</summary>
    public string Note { get; set; } = "";
}
