namespace UnionSite.Cms.Admin.Approvals;

/// <summary>Where a text that was sent for approval stands.</summary>
public enum ApprovalState
{
    /// <summary>Nobody has decided.</summary>
    Waiting,

    /// <summary>May be published as it stands.</summary>
    Approved,

    /// <summary>Came back with a comment.</summary>
    Returned,

    /// <summary>The text was changed, replaced or removed, so neither the question nor the answer holds.</summary>
    Voided,
}
