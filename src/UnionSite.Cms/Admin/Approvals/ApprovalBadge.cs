using UnionSite.Cms.Admin.Items;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>How the desk names where a text stands.</summary>
public static class ApprovalBadge
{
    /// <summary>The badge of a request.</summary>
    public static ItemBadge Of(ApprovalRequest request) => request.State switch
    {
        ApprovalState.Waiting => new(T("Đang chờ duyệt"), ""),
        ApprovalState.Approved => new(T("Đã duyệt"), "ok"),
        ApprovalState.Returned => new(T("Trả lại"), "bad"),
        _ => new(T("Đã đổi sau khi gửi duyệt"), "old"),
    };
}
