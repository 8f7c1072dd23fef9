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
        new("Publish", "Publish", "Đăng nội dung này?", "Bản mới nhất sẽ hiện trên trang.", "Đăng", "Đã đăng “{0}”."),
        new("Unpublish", "Publish", "Gỡ nội dung này khỏi trang?", "Người đọc sẽ không thấy nữa; chữ vẫn còn ở dạng bản nháp.", "Gỡ khỏi trang", "Đã gỡ “{0}” khỏi trang."),
        new("DiscardDraft", "Edit", "Bỏ bản nháp?", "Những gì sửa sau lần đăng cuối không hiện ở ô soạn nữa; bản đang đăng giữ nguyên.", "Bỏ bản nháp", "Đã bỏ bản nháp của “{0}”."),
        new("Clone", "Clone", "Nhân bản nội dung này?", "Trang tạo một bản nháp mới với cùng nội dung và đường dẫn khác.", "Nhân bản", "Đã tạo bản sao của “{0}”."),
        new("Localize", "Clone", "Viết bản dịch?", "Trang tạo một bản nháp mới bằng ngôn ngữ được chọn, gắn với bản này.", "Tạo bản dịch", "Đã tạo bản nháp để dịch “{0}”."),
        new("Delete", "Delete", "Chuyển nội dung này vào thùng rác?", "Nội dung rời khỏi trang ngay; có thể lấy lại từ thùng rác.", "Chuyển vào thùng rác", "Đã chuyển “{0}” vào thùng rác."),
        new("Restore", "Delete", "Lấy nội dung này ra khỏi thùng rác?", "Nội dung trở thành bản nháp, chưa hiện trên trang.", "Lấy lại", "Đã lấy lại “{0}”."),
        new("Purge", "Delete", "Xóa hẳn nội dung này?", "Mọi bản đã lưu sẽ mất và không lấy lại được.", "Xóa hẳn", "Đã xóa hẳn “{0}”.", true),
    ];

    /// <summary>The item must lie in the trash.</summary>
    public bool IsForTrash => Verb is "Restore" or "Purge";
}
