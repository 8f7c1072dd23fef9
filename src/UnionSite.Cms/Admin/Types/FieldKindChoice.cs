namespace UnionSite.Cms.Admin.Types;

/// <summary>A kind of field as the screen offers it.</summary>
/// <param name="Name">Orchard's name.</param>
/// <param name="Label">What it is in Vietnamese, with the name.</param>
internal sealed record FieldKindChoice(string Name, string Label)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["TextField"] = N("Chữ"),
        ["MultiTextField"] = N("Nhiều lựa chọn"),
        ["HtmlField"] = N("Văn bản có định dạng"),
        ["MarkdownField"] = "Markdown",
        ["BooleanField"] = N("Có hoặc không"),
        ["NumericField"] = N("Số"),
        ["DateField"] = N("Ngày"),
        ["DateTimeField"] = N("Ngày giờ"),
        ["TimeField"] = N("Giờ"),
        ["LinkField"] = N("Liên kết"),
        ["MediaField"] = N("Ảnh hoặc tệp"),
        ["ContentPickerField"] = N("Chọn nội dung"),
        ["TaxonomyField"] = N("Phân loại"),
        ["UserPickerField"] = N("Chọn người dùng"),
        ["YoutubeField"] = N("Phim YouTube"),
        ["GeoPointField"] = N("Vị trí trên bản đồ"),
    };

    /// <summary>The choices for those kinds, the usual ones first.</summary>
    public static IReadOnlyList<FieldKindChoice> Of(IEnumerable<string> kinds)
    {
        var order = Words.Keys.ToList();
        return
        [
            .. kinds.OrderBy(kind => order.IndexOf(kind) is >= 0 and var place ? place : int.MaxValue).ThenBy(kind => kind, StringComparer.Ordinal)
                .Select(kind => new FieldKindChoice(kind, Words.TryGetValue(kind, out var word) ? $"{T(word)} ({kind})" : kind)),
        ];
    }
}
