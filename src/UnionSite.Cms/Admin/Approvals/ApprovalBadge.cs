using UnionSite.Cms.Admin.Items;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>How the desk names where a text stands.</summary>
public static class ApprovalBadge
{
    /// <summary>The badge of a request.</summary>
    public static ItemBadge Of(ApprovalRequest request) => request.State switch
    {
        ApprovalState.Waiting => new("Đang chờ duyệt", ""),
        ApprovalState.Approved => new("Đã duyệt", "ok"),
        ApprovalState.Returned => new("Trả lại", "bad"),
        _ => new("Đã đổi sau khi gửi duyệt", "old"),
    };
}
