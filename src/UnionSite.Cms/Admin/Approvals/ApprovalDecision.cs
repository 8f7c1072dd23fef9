namespace UnionSite.Cms.Admin.Approvals;

/// <summary>What somebody decides about a text.</summary>
/// <param name="Approve">True to approve, false to return.</param>
/// <param name="Hash">Fingerprint of the text that was before their eyes.</param>
/// <param name="Comment">Required when it is returned.</param>
/// <param name="By">User name, or name and position.</param>
/// <param name="LinkBy">User name of whoever made the link that was used; "" at the desk.</param>
public sealed record ApprovalDecision(bool Approve, string Hash, string Comment, string By, string LinkBy = "");
