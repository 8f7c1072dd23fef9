using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>One line of SeoMetaPart's CustomMetaTags: what names it, and what it says.</summary>
/// <param name="Name">Value of name, or "".</param>
/// <param name="Property">Value of property, or "".</param>
/// <param name="Content">What it says, or "".</param>
/// <param name="HttpEquiv">Value of http-equiv, or "".</param>
/// <param name="Charset">Value of charset, or "".</param>
public sealed record SeoMetaTag(string Name, string Property, string Content, string HttpEquiv, string Charset)
{
    private const int LongestName = 100;
    private const int LongestContent = 1000;

    // Everything else that http-equiv can say takes the page elsewhere, sets cookies or changes the site's own headers.
    private static readonly string[] HarmlessEquivalents = ["content-language", "default-style", "x-dns-prefetch-control", "x-ua-compatible"];

    // Zooming and what is told to other sites are the site's own decisions.
    private static readonly string[] ClosedNames = ["referrer", "viewport"];

    /// <summary>True when nothing is filled in.</summary>
    public bool IsEmpty => this is { Name.Length: 0, Property.Length: 0, Content.Length: 0, HttpEquiv.Length: 0, Charset.Length: 0 };

    /// <summary>True when the page may carry it.</summary>
    public bool IsFit => Problem is null;

    /// <summary>What is wrong with it, in Vietnamese, or null.</summary>
    public string? Problem
    {
        get
        {
            var names = new[] { Name, Property, HttpEquiv, Charset }.Where(text => text.Length > 0).ToList();
            return names.Count != 1 ? T("Hãy điền đúng một trong các ô: name, property, http-equiv, charset.")
                : names[0].Length > LongestName || names[0].Any(letter => !(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or ':' or '.')) ? T($"“{names[0]}” chỉ được gồm chữ không dấu, số, dấu - _ : . và dài nhất {LongestName} ký tự.")
                : Content.Contains('<', StringComparison.Ordinal) || Content.Contains('>', StringComparison.Ordinal) || Content.Any(char.IsControl) ? T("Nội dung của thẻ không được có dấu <, > hay xuống dòng.")
                : Content.Length > LongestContent ? T($"Nội dung của thẻ dài {Content.Length} ký tự; nhiều nhất là {LongestContent}.")
                : Charset.Length == 0 && Content.Length == 0 ? T("Hãy điền nội dung của thẻ.")
                : ProblemOfMeaning;
        }
    }

    private string? ProblemOfMeaning =>
        Charset.Length > 0 && !Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? T("Trang dùng UTF-8; không đặt bảng mã khác được.")
        : HttpEquiv.Length > 0 && !HarmlessEquivalents.Contains(HttpEquiv, StringComparer.OrdinalIgnoreCase) ? T($"http-equiv “{HttpEquiv}” không được dùng: nó chuyển hướng trang hoặc đổi luật an toàn của trang.")
        : ClosedNames.Contains(Name, StringComparer.OrdinalIgnoreCase) ? T($"Thẻ “{Name}” do trang tự đặt.")
        : null;

    /// <summary>Reads a stored line; absent and null members are "".</summary>
    public static SeoMetaTag Read(JsonObject json) => new(Text(json, "Name"), Text(json, "Property"), Text(json, "Content"), Text(json, "HttpEquiv"), Text(json, "Charset"));

    /// <summary>The line in Orchard's form, without empty members.</summary>
    public JsonObject Write()
    {
        var json = new JsonObject();
        JsonText.SetText(json, "Name", Name);
        JsonText.SetText(json, "Property", Property);
        JsonText.SetText(json, "Content", Content);
        JsonText.SetText(json, "HttpEquiv", HttpEquiv);
        JsonText.SetText(json, "Charset", Charset);
        return json;
    }

    private static string Text(JsonObject json, string member) => JsonText.TextOf(json, member) ?? "";
}
