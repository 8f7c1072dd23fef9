namespace UnionSite.Cms.Display;

/// <summary>Model of the error template.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Words">Words of the address that was asked for, to search by; "" when there are none.</param>
/// <param name="Sections">Where the reader may go on.</param>
public sealed record ErrorView(int Status, string Words, IReadOnlyList<SectionView> Sections)
{
    /// <summary>What happened, in a line.</summary>
    public string Title => Status switch
    {
        404 or 410 => "Không tìm thấy trang này",
        400 or 405 or 413 or 415 => "Yêu cầu không hợp lệ",
        401 or 403 => "Bạn không có quyền xem trang này",
        429 => "Bạn gửi quá nhiều yêu cầu",
        _ => "Trang đang gặp trục trặc",
    };

    /// <summary>What the reader can do.</summary>
    public string Advice => Status switch
    {
        404 or 410 => "Có thể trang đã đổi địa chỉ hoặc đã được gỡ xuống. Hãy thử tìm, hoặc chọn một mục dưới đây.",
        400 or 405 or 413 or 415 => "Máy chủ không hiểu yêu cầu vừa gửi. Hãy quay lại trang trước và thử lại.",
        401 or 403 => "Nếu bạn có tài khoản, hãy đăng nhập bằng tài khoản có quyền.",
        429 => "Hãy đợi một phút rồi thử lại.",
        _ => "Lỗi đã được ghi lại. Hãy thử lại sau ít phút; nội dung bạn vừa gửi có thể chưa được lưu.",
    };
}
