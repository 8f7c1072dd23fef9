namespace UnionSite.Cms.Admin.Bulk;

/// <summary>What became of one item of a job. The numbers are stored.</summary>
public enum BulkState
{
    /// <summary>Not yet done.</summary>
    Waiting = 0,

    /// <summary>Done.</summary>
    Done = 1,

    /// <summary>There was nothing to do.</summary>
    Skipped = 2,

    /// <summary>Refused; the note says why.</summary>
    Failed = 3,
}
