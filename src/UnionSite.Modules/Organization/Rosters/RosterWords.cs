namespace UnionSite.Modules.Organization.Rosters;

/// <summary>How imports are spoken of.</summary>
internal static class RosterWords
{
    /// <summary>Verdicts in the order in which they are shown, with their tone.</summary>
    public static IReadOnlyList<(RosterVerdict Verdict, string Label, string Tone)> Verdicts { get; } =
    [
        (RosterVerdict.Refused, N("Không nhận được"), "bad"), (RosterVerdict.Duplicate, N("Có thể trùng"), "bad"), (RosterVerdict.New, N("Mới"), "ok"),
        (RosterVerdict.Changed, N("Có thay đổi"), "ok"), (RosterVerdict.Transfer, N("Chuyển đến"), "ok"), (RosterVerdict.Same, N("Giống như đang có"), "old"),
    ];

    /// <summary>Choices for duplicates.</summary>
    public static IReadOnlyList<(RosterChoice Choice, string Label)> Choices { get; } =
        [(RosterChoice.Skip, N("Bỏ qua dòng này")), (RosterChoice.Update, N("Là người đã có: cập nhật")), (RosterChoice.Another, N("Là người khác: thêm mới"))];

    /// <summary>What became of rows.</summary>
    public static IReadOnlyList<(RosterDeed Deed, string Label)> Deeds { get; } =
    [
        (RosterDeed.Admitted, N("Đã thêm")), (RosterDeed.Corrected, N("Đã sửa")), (RosterDeed.Moved, N("Đã chuyển đến")), (RosterDeed.Left, N("Giữ nguyên")),
        (RosterDeed.Skipped, N("Bỏ qua vì trùng")), (RosterDeed.Refused, N("Không nhận")),
    ];

    /// <summary>How far an import is.</summary>
    public static string Of(RosterState state) => state switch
    {
        RosterState.Columns => T("Chờ chọn cột"),
        RosterState.Checking => T("Đang xem thử"),
        RosterState.Checked => T("Chờ nhập"),
        RosterState.Running => T("Đang nhập"),
        RosterState.Done => T("Đã nhập"),
        RosterState.Undoing => T("Đang lấy lại"),
        RosterState.Undone => T("Đã lấy lại"),
        _ => T("Đã bỏ"),
    };

    /// <summary>The screen on which an import is moved on.</summary>
    public static string AddressOf(RosterImport import) => $"/Admin/Organization/Imports/{import.Key}/" + import.State switch
    {
        RosterState.Columns => "Columns",
        RosterState.Checking or RosterState.Checked => "Preview",
        _ => "Report",
    };
}
