using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Types;

/// <summary>Technical names made from Vietnamese ones: "Họ và tên" gives "HoVaTen".</summary>
internal static class TechnicalName
{
    /// <summary>The stated name, or one made from the label when none is stated.</summary>
    public static string Of(string? stated, string label) => !string.IsNullOrWhiteSpace(stated)
        ? stated.Trim()
        : string.Concat(VietnameseText.Slug(label).Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
