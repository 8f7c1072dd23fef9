namespace UnionSite.Cms.Admin.Bulk;

/// <summary>A verb that can be done over many items.</summary>
/// <param name="Name">As stored.</param>
/// <param name="Label">In the choice of verbs.</param>
/// <param name="Right">Verb of ContentAuthorization that each item asks for.</param>
/// <param name="Question">What is asked before it is done; {0} is the number of items.</param>
/// <param name="Explanation">What will happen.</param>
public sealed record BulkKind(string Name, string Label, string Right, string Question, string Explanation)
{
    /// <summary>All verbs.</summary>
    public static IReadOnlyList<BulkKind> All { get; } =
    [
        new("Publish", N("Đăng"), "Publish", N("Đăng {0} nội dung?"), N("Bản mới nhất của từng nội dung sẽ hiện trên trang. Nội dung đã đăng sẵn được bỏ qua.")),
        new("SendForApproval", N("Gửi duyệt"), "Edit", N("Gửi duyệt {0} nội dung?"), N("Bản mới nhất của từng nội dung chờ người có quyền duyệt. Nội dung đã đăng, hoặc thuộc kiểu không cần duyệt, được bỏ qua.")),
        new("Unpublish", N("Gỡ khỏi trang"), "Publish", N("Gỡ {0} nội dung khỏi trang?"), N("Người đọc sẽ không thấy nữa; chữ vẫn còn ở dạng bản nháp.")),
        new("Delete", N("Chuyển vào thùng rác"), "Delete", N("Chuyển {0} nội dung vào thùng rác?"), N("Nội dung rời khỏi trang ngay; có thể lấy lại từ thùng rác.")),
        new("SetField", N("Đặt giá trị một ô"), "Edit", N("Đặt một ô của {0} nội dung?"), Rewritten),
        new("Audience", N("Đổi người được đọc"), "Edit", N("Đổi người được đọc của {0} nội dung?"), Rewritten),
        new("Export", N("Xuất ra tệp"), "Preview", N("Xuất {0} nội dung ra tệp?"), N("Trang ghi một gói (.zip) có nội dung và ảnh mà Orchard Core và trang này nhập lại được. Chỉ bạn tải được gói này.")),
        new("Restore", N("Lấy lại từ thùng rác"), "Delete", N("Lấy lại {0} nội dung từ thùng rác?"), N("Nội dung trở thành bản nháp, chưa hiện trên trang.")),
    ];

    /// <summary>Writes the new paths of moved files into the items that mention them. Started by the media library, and a right of whoever manages that.</summary>
    public static BulkKind MediaMoved { get; } = new("MediaMoved", N("Ghi đường dẫn mới của tệp"), "", "", "");

    private static string Rewritten => N(
        "Nội dung đang đăng và không có nháp mới được đăng lại ngay, nếu bạn có quyền đăng. Nội dung có bản nháp chỉ đổi ở bản nháp; bản đang đăng giữ nguyên cho đến khi đăng nháp.");

    /// <summary>The verbs for the trash, or for everything else.</summary>
    public static IEnumerable<BulkKind> For(bool trash) => All.Where(kind => kind.Name == "Restore" == trash);

    /// <summary>The verb of that name, or null.</summary>
    public static BulkKind? Find(string? name) => name == MediaMoved.Name ? MediaMoved : All.FirstOrDefault(kind => kind.Name == name);
}
