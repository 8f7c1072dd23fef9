namespace UnionSite.Cms.Admin.Types;

/// <summary>A kind of field as the screen offers it.</summary>
/// <param name="Name">Orchard's name.</param>
/// <param name="Label">What it is in Vietnamese, with the name.</param>
internal sealed record FieldKindChoice(string Name, string Label)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["TextField"] = "Chữ",
        ["MultiTextField"] = "Nhiều lựa chọn",
        ["HtmlField"] = "Văn bản có định dạng",
        ["MarkdownField"] = "Markdown",
        ["BooleanField"] = "Có hoặc không",
        ["NumericField"] = "Số",
        ["DateField"] = "Ngày",
        ["DateTimeField"] = "Ngày giờ",
        ["TimeField"] = "Giờ",
        ["LinkField"] = "Liên kết",
        ["MediaField"] = "Ảnh hoặc tệp",
        ["ContentPickerField"] = "Chọn nội dung",
        ["TaxonomyField"] = "Phân loại",
        ["UserPickerField"] = "Chọn người dùng",
        ["YoutubeField"] = "Phim YouTube",
        ["GeoPointField"] = "Vị trí trên bản đồ",
    };

    /// <summary>The choices for those kinds, the usual ones first.</summary>
    public static IReadOnlyList<FieldKindChoice> Of(IEnumerable<string> kinds)
    {
        var order = Words.Keys.ToList();
        return
        [
            .. kinds.OrderBy(kind => order.IndexOf(kind) is >= 0 and var place ? place : int.MaxValue).ThenBy(kind => kind, StringComparer.Ordinal)
                .Select(kind => new FieldKindChoice(kind, Words.TryGetValue(kind, out var word) ? $"{word} ({kind})" : kind)),
        ];
    }
}
