namespace UnionSite.Cms.Admin.Items;

/// <summary>An act on a whole item that the desk asks about before it is done.</summary>
/// <param name="Verb">Last segment of the address, as in stock Orchard.</param>
/// <param name="Right">Verb of ContentAuthorization.</param>
/// <param name="Title">What is asked.</param>
/// <param name="Explanation">What will happen.</param>
/// <param name="Button">The button that does it.</param>
/// <param name="Done">What is said afterwards; {0} is the title.</param>
/// <param name="IsDangerous">True when there is no way back.</param>
public sealed record ItemAct(string Verb, string Right, string Title, string Explanation, string Button, string Done, bool IsDangerous = false)
{
    /// <summary>All acts.</summary>
    public static IReadOnlyList<ItemAct> All { get; } =
    [
        new("Publish", "Publish", N("Đăng nội dung này?"), N("Bản mới nhất sẽ hiện trên trang."), N("Đăng"), N("Đã đăng “{0}”.")),
        new("Unpublish", "Publish", N("Gỡ nội dung này khỏi trang?"), N("Người đọc sẽ không thấy nữa; chữ vẫn còn ở dạng bản nháp."), N("Gỡ khỏi trang"), N("Đã gỡ “{0}” khỏi trang.")),
        new("DiscardDraft", "Edit", N("Bỏ bản nháp?"), N("Những gì sửa sau lần đăng cuối không hiện ở ô soạn nữa; bản đang đăng giữ nguyên."), N("Bỏ bản nháp"), N("Đã bỏ bản nháp của “{0}”.")),
        new("Clone", "Clone", N("Nhân bản nội dung này?"), N("Trang tạo một bản nháp mới với cùng nội dung và đường dẫn khác."), N("Nhân bản"), N("Đã tạo bản sao của “{0}”.")),
        new("Localize", "Clone", N("Viết bản dịch?"), N("Trang tạo một bản nháp mới bằng ngôn ngữ được chọn, gắn với bản này."), N("Tạo bản dịch"), N("Đã tạo bản nháp để dịch “{0}”.")),
        new("Delete", "Delete", N("Chuyển nội dung này vào thùng rác?"), N("Nội dung rời khỏi trang ngay; có thể lấy lại từ thùng rác."), N("Chuyển vào thùng rác"), N("Đã chuyển “{0}” vào thùng rác.")),
        new("Restore", "Delete", N("Lấy nội dung này ra khỏi thùng rác?"), N("Nội dung trở thành bản nháp, chưa hiện trên trang."), N("Lấy lại"), N("Đã lấy lại “{0}”.")),
        new("Purge", "Delete", N("Xóa hẳn nội dung này?"), N("Mọi bản đã lưu sẽ mất và không lấy lại được."), N("Xóa hẳn"), N("Đã xóa hẳn “{0}”."), true),
    ];

    /// <summary>The item must lie in the trash.</summary>
    public bool IsForTrash => Verb is "Restore" or "Purge";
}
