namespace UnionSite.Cms.Checks;

/// <summary>One thing that is examined before an item is published from the desk. The list below is the documentation of all.</summary>
/// <param name="Name">Member of the settings object "PublishChecks" that holds its level.</param>
/// <param name="Label">What the settings page calls it.</param>
/// <param name="Hint">What is found, and how it is mended.</param>
/// <param name="Default">Its level while the settings name none.</param>
public sealed record PublishCheck(string Name, string Label, string Hint, CheckLevel Default)
{
    /// <summary>A picture of a text without any description, or of a picture field without one in the field or the library.</summary>
    public static PublishCheck AltText { get; } = new("AltText", N("Ảnh thiếu mô tả"), N("Người không nhìn thấy ảnh chỉ có mô tả. Ảnh trang trí thì đánh dấu là trang trí."), CheckLevel.Error);

    /// <summary>A link to a path of this site that nothing answers.</summary>
    public static PublishCheck DeadLink { get; } = new("DeadLink", N("Liên kết dẫn tới trang không có"), N("Đường dẫn trong trang không còn, hoặc địa chỉ thiếu https://."), CheckLevel.Error);

    /// <summary>A link without words or without an address.</summary>
    public static PublishCheck EmptyLink { get; } = new("EmptyLink", N("Liên kết trống"), N("Liên kết không có chữ để bấm, hoặc không có địa chỉ."), CheckLevel.Error);

    /// <summary>A file that the library does not have, or a picture of another site.</summary>
    public static PublishCheck MissingFile { get; } = new("MissingFile", N("Tệp không có trong thư viện"), N("Ảnh hoặc tệp không có trong thư viện, hoặc ảnh của trang khác (trình duyệt không tải)."), CheckLevel.Advice);

    /// <summary>A link to an item that is only a draft.</summary>
    public static PublishCheck DraftLink { get; } = new("DraftLink", N("Liên kết dẫn tới bài chưa đăng"), N("Người đọc bấm vào chưa thấy gì cho đến khi bài kia được đăng."), CheckLevel.Advice);

    /// <summary>Words such as "click here", which say nothing out of their sentence.</summary>
    public static PublishCheck VagueLink { get; } = new("VagueLink", N("Chữ liên kết không nói gì"), N("“Bấm vào đây”, “xem thêm”: hãy viết tên của trang được dẫn tới."), CheckLevel.Advice);

    /// <summary>A level left out, or a heading without words.</summary>
    public static PublishCheck HeadingOrder { get; } = new("HeadingOrder", N("Tiêu đề mục nhảy cấp"), N("Sau tiêu đề trang là mục cấp 2, trong mục cấp 2 là mục cấp 3. Mục không có chữ thì bỏ."), CheckLevel.Advice);

    /// <summary>Two headings with the same words.</summary>
    public static PublishCheck SameHeading { get; } = new("SameHeading", N("Hai mục trùng tên"), N("Mục lục có hai dòng giống nhau, người đọc không biết chọn dòng nào."), CheckLevel.Advice);

    /// <summary>Colours within a text whose contrast is below 4.5 to 1.</summary>
    public static PublishCheck Contrast { get; } = new("Contrast", N("Màu chữ khó đọc"), N("Màu gắn trong bài tương phản dưới 4,5:1. Trang bỏ màu khi hiện, nên đừng để màu mang ý nghĩa."), CheckLevel.Advice);

    /// <summary>A lead or abstract that is there to be filled and is not, or is longer than a card shows.</summary>
    public static PublishCheck Summary { get; } = new("Summary", N("Thiếu tóm tắt"), N("Tóm tắt hiện ở danh sách, kết quả tìm kiếm và khi chia sẻ; nên có và không quá 400 ký tự."), CheckLevel.Advice);

    /// <summary>A sentence of more syllables than the settings say.</summary>
    public static PublishCheck LongSentence { get; } = new("LongSentence", N("Câu dài"), N("Câu quá nhiều tiếng khó đọc trên điện thoại; hãy tách câu."), CheckLevel.Advice);

    /// <summary>An estimated weight above what the settings say.</summary>
    public static PublishCheck PageWeight { get; } = new("PageWeight", N("Trang nặng"), N("Ước tính dung lượng trang gồm ảnh vượt ngưỡng của mạng 4G yếu."), CheckLevel.Advice);

    /// <summary>Every check, in the order of the settings page.</summary>
    public static IReadOnlyList<PublishCheck> All { get; } =
        [AltText, DeadLink, EmptyLink, MissingFile, DraftLink, VagueLink, HeadingOrder, SameHeading, Contrast, Summary, LongSentence, PageWeight];
}
