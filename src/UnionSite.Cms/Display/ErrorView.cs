namespace UnionSite.Cms.Display;

/// <summary>Model of the error template.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Words">Words of the address that was asked for, to search by; "" when there are none.</param>
/// <param name="Sections">Where the reader may go on.</param>
/// <param name="IsEnglish">True for a reader of the English pages.</param>
public sealed record ErrorView(int Status, string Words, IReadOnlyList<SectionView> Sections, bool IsEnglish = false)
{
    /// <summary>What happened, in a line.</summary>
    public string Title => Status switch
    {
        404 or 410 => Say("Không tìm thấy trang này", "This page cannot be found"),
        400 or 405 or 413 or 415 => Say("Yêu cầu không hợp lệ", "The request was not understood"),
        401 or 403 => Say("Bạn không có quyền xem trang này", "You may not see this page"),
        429 => Say("Bạn gửi quá nhiều yêu cầu", "Too many requests"),
        _ => Say("Trang đang gặp trục trặc", "Something went wrong"),
    };

    /// <summary>What the reader can do.</summary>
    public string Advice => Status switch
    {
        404 or 410 => Say(
            "Có thể trang đã đổi địa chỉ hoặc đã được gỡ xuống. Hãy thử tìm, hoặc chọn một mục dưới đây.",
            "It may have moved or been taken down. Try a search, or choose a section below."),
        400 or 405 or 413 or 415 => Say(
            "Máy chủ không hiểu yêu cầu vừa gửi. Hãy quay lại trang trước và thử lại.",
            "The server did not understand what was sent. Go back to the page before and try again."),
        401 or 403 => Say("Nếu bạn có tài khoản, hãy đăng nhập bằng tài khoản có quyền.", "If you have an account that may, sign in with it."),
        429 => Say("Hãy đợi một phút rồi thử lại.", "Wait a minute and try again."),
        _ => Say(
            "Lỗi đã được ghi lại. Hãy thử lại sau ít phút; nội dung bạn vừa gửi có thể chưa được lưu.",
            "The failure has been noted. Try again in a few minutes; what you sent may not have been saved."),
    };

    private string Say(string vietnamese, string english) => IsEnglish ? english : vietnamese;
}
