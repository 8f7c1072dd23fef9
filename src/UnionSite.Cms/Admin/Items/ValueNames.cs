using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Admin.Items;

/// <summary>What people call the members of stored values, where the definitions of the site give them no label.</summary>
internal static class ValueNames
{
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["TitlePart"] = N("Tiêu đề"),
        ["HtmlBodyPart"] = N("Nội dung"),
        ["MarkdownBodyPart"] = N("Nội dung"),
        ["AutoroutePart"] = N("Đường dẫn"),
        ["AliasPart"] = N("Bí danh"),
        ["AudiencePart"] = N("Ai được đọc"),
        ["PublishLaterPart"] = N("Hẹn giờ đăng"),
        ["ArchiveLaterPart"] = N("Hẹn giờ gỡ"),
        ["LocalizationPart"] = N("Ngôn ngữ"),
        ["SeoMetaPart"] = N("Máy tìm kiếm và mạng xã hội"),
        ["SitemapPart"] = N("Sơ đồ trang cho máy tìm kiếm"),
        ["BagPart"] = N("Nội dung bên trong"),
        ["MenuItemsListPart"] = N("Các dòng của trình đơn"),
        ["TaxonomyPart"] = N("Các mục"),
        ["ContainedPart"] = N("Nằm trong mục"),
    };

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["AutoroutePart.Path"] = N("Đường dẫn"),
        ["AutoroutePart.SetHomepage"] = N("Đặt làm trang chủ khi đăng"),
        ["AutoroutePart.Disabled"] = N("Không có đường dẫn"),
        ["AutoroutePart.RouteContainedItems"] = N("Các mục bên trong có trang riêng"),
        ["AutoroutePart.Absolute"] = N("Đường dẫn không theo mục chứa"),
        ["AudiencePart.Audience"] = N("Ai được đọc"),
        ["AudiencePart.Unit"] = N("Đường dẫn đơn vị"),
        ["LocalizationPart.Culture"] = N("Ngôn ngữ"),
        ["LocalizationPart.LocalizationSet"] = N("Mã chung của các bản dịch"),
        ["SeoMetaPart.Render"] = N("Ghi các dòng này vào trang"),
        ["SitemapPart.OverrideSitemapConfig"] = N("Nội dung này nói riêng, không theo kiểu của nó"),
        ["SitemapPart.Exclude"] = N("Không ghi vào sơ đồ"),
        ["SitemapPart.ChangeFrequency"] = N("Thay đổi"),
        ["SitemapPart.Priority"] = N("Mức quan trọng, từ 0 đến 10"),
        ["TaxonomyPart.TermContentType"] = N("Kiểu của các mục"),
        ["ContainedPart.ListContentItemId"] = N("Nằm trong mục"),
        ["ContainedPart.Order"] = N("Thứ tự"),
    };

    // Members inside a field's value, whatever the field.
    private static readonly Dictionary<string, string> Inner = new(StringComparer.Ordinal)
    {
        ["Url"] = N("Địa chỉ"),
        ["Text"] = N("Chữ"),
        ["Target"] = N("Mở ở"),
        ["Paths"] = N("Tệp"),
        ["MediaTexts"] = N("Mô tả ảnh"),
        ["Latitude"] = N("Vĩ độ"),
        ["Longitude"] = N("Kinh độ"),
        ["RawAddress"] = N("Địa chỉ"),
        ["DisplayText"] = N("Tiêu đề"),
        ["ContentType"] = N("Kiểu"),
    };

    /// <summary>Members that a person learns nothing from: another member of the same value says it in words.</summary>
    public static IReadOnlySet<string> Silent { get; } =
        new HashSet<string>(["TaxonomyContentItemId", "UserIds", "EmbeddedAddress", "Anchors", "AttachedFileNames", "ContentItemVersionId", "TagNames"], StringComparer.Ordinal);

    /// <summary>Label of an attached part: the site's own, else a known one, else the part's technical name.</summary>
    public static string OfPart(string label, string partName) => T(label == partName ? Parts.GetValueOrDefault(partName, label) : label);

    /// <summary>Label of a member of a part, or null where none is known.</summary>
    public static string? OfMember(string partName, string member) =>
        Members.GetValueOrDefault($"{partName}.{member}") is { } known ? T(known)
        : partName == "SeoMetaPart" && SeoLabel(member) is { } label ? T(label) : null;

    /// <summary>Label of a member of a field's value.</summary>
    public static string OfInner(string member) => T(Inner.GetValueOrDefault(member, member));

    private static string? SeoLabel(string member) =>
        SeoMetaPart.Members.FirstOrDefault(known => known.Member == member).Label ?? SeoMetaPart.Images.FirstOrDefault(image => image.Field.Name == member).Field?.DisplayName;
}
