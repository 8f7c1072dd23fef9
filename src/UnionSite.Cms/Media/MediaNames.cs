using System.Diagnostics.CodeAnalysis;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>Paths of the library: segments parted by "/", without traversal, control characters or names that some systems reserve.</summary>
public static class MediaNames
{
    private const int MaxPath = 240;
    private const int MaxSegment = 100;
    private const int MaxDepth = 8;

    private static readonly string[] Reserved =
    [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    /// <summary>A path that a recipe or package states: kept as it is when it is safe, for items refer to it by that name.</summary>
    /// <param name="path">With or without a slash at its start; backslashes are not separators.</param>
    /// <param name="clean">The path in composed form without a leading slash.</param>
    /// <param name="problem">Why it is refused, in Vietnamese.</param>
    public static bool TryKeep(string path, [NotNullWhen(true)] out string? clean, [NotNullWhen(false)] out string? problem)
    {
        clean = VietnameseText.Compose(path).Trim().TrimStart('/');
        var segments = clean.Split('/');
        problem = clean.Length == 0 || clean.Length > MaxPath || segments.Length > MaxDepth
            ? T($"Đường dẫn tệp phải có từ 1 đến {MaxPath} ký tự và không quá {MaxDepth} cấp thư mục.")
            : segments.Select(Fault).FirstOrDefault(fault => fault is not null);
        if (problem is null)
        {
            return true;
        }

        clean = null;
        return false;
    }

    /// <summary>Why the library takes no file under that path, in Vietnamese; null when it would.</summary>
    internal static string? Refusal(string path, out string? clean, out MediaKind? kind)
    {
        kind = null;
        if (!TryKeep(path, out clean, out var problem))
        {
            return problem;
        }

        kind = MediaKind.OfName(clean);
        return kind is not null ? null : System.IO.Path.GetExtension(clean).Equals(".svg", StringComparison.OrdinalIgnoreCase)
            ? T("Không nhận tệp SVG vì nó có thể mang mã chạy được. Hãy xuất ảnh ra PNG hoặc WebP.")
            : T($"Không nhận tệp “{System.IO.Path.GetExtension(clean)}”. Các loại nhận được: {string.Join(", ", MediaKind.All.Select(known => known.Extensions[0]))}.");
    }

    /// <summary>A file name for an upload: folded to plain letters, digits and hyphens, with its extension.</summary>
    public static string File(string name)
    {
        // Browsers of old sent whole paths of the user's machine.
        var last = name.Replace('\\', '/').Split('/')[^1];
        var extension = Path.GetExtension(last).ToLowerInvariant();
        return Segment(Path.GetFileNameWithoutExtension(last), "tep") + (extension is ".jpeg" ? ".jpg" : extension);
    }

    /// <summary>A folder path of the same form; "" for the top. A leading "_" of the first segment, which closes a folder, stays.</summary>
    public static string Folder(string? path)
    {
        var segments = (path ?? "").Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MaxDepth - 1);
        return string.Join('/', segments.Select(segment => (segment.StartsWith('_') ? "_" : "") + Segment(segment, "")).Where(segment => segment.Trim('_').Length > 0));
    }

    private static string Segment(string text, string fallback)
    {
        var slug = VietnameseText.Slug(text);
        slug = slug.Length > MaxSegment ? slug[..MaxSegment].TrimEnd('-') : slug;
        slug = slug.Length == 0 ? fallback : slug;
        return Reserved.Contains(slug, StringComparer.Ordinal) ? slug + "-1" : slug;
    }

    private static string? Fault(string segment)
    {
        if (segment.Length is 0 or > MaxSegment || segment.Trim('.', ' ') != segment)
        {
            return T($"“{segment}” không dùng làm tên được: tên không được để trống, không bắt đầu hay kết thúc bằng dấu chấm hoặc dấu cách.");
        }

        if (segment.Any(character => char.IsControl(character) || "\\:*?\"<>|%#;".Contains(character, StringComparison.Ordinal) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format))
        {
            return T($"Tên “{segment}” có ký tự không dùng được trong thư viện.");
        }

        return Reserved.Contains(segment.Split('.')[0].ToLowerInvariant(), StringComparer.Ordinal) ? T($"Tên “{segment}” là tên dành riêng của hệ thống.") : null;
    }
}
