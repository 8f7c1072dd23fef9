using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>What search engines and social networks are told. Members that the form does not show travel untouched.</summary>
public sealed class SeoMetaPart : PartKind
{
    /// <summary>Text members of the form with their labels, longest lengths and the setting that shows them.</summary>
    public static IReadOnlyList<(string Member, string Label, int Longest, string Setting)> Members { get; } =
    [
        ("PageTitle", "Tên trang trên máy tìm kiếm", 255, ""),
        ("MetaDescription", "Mô tả cho máy tìm kiếm", 500, ""),
        ("MetaKeywords", "Từ khóa", 500, "DisplayKeywords"),
        ("Canonical", "Địa chỉ gốc của bài", 2048, ""),
        ("MetaRobots", "Chỉ dẫn cho máy tìm kiếm", 100, ""),
        ("OpenGraphTitle", "Tiêu đề khi chia sẻ", 255, "DisplayOpenGraph"),
        ("OpenGraphDescription", "Mô tả khi chia sẻ", 500, "DisplayOpenGraph"),
        ("OpenGraphType", "Kiểu trang khi chia sẻ", 100, "DisplayOpenGraph"),
        ("TwitterTitle", "Tiêu đề trên Twitter", 255, "DisplayTwitter"),
        ("TwitterDescription", "Mô tả trên Twitter", 500, "DisplayTwitter"),
        ("TwitterCard", "Kiểu thẻ Twitter", 100, "DisplayTwitter"),
        ("TwitterCreator", "Tài khoản Twitter của tác giả", 100, "DisplayTwitter"),
        ("TwitterSite", "Tài khoản Twitter của trang", 100, "DisplayTwitter"),
        ("GoogleSchema", "Dữ liệu schema.org (JSON)", 100_000, "DisplayGoogleSchema"),
    ];

    /// <inheritdoc/>
    public override string Name => "SeoMetaPart";

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        foreach (var (member, _, _, _) in Members)
        {
            form.SetText(member);
        }

        // Absent means yes, in stock Orchard as well.
        if (form.Has("Render") && (!form.Ticked("Render") || form.Value.Payload.ContainsKey("Render")))
        {
            form.Value.Payload["Render"] = form.Ticked("Render");
        }

        BindImage(form);
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        foreach (var (member, label, longest, _) in Members)
        {
            if (JsonText.TextOf(value.Payload, member) is { } text && text.Length > longest)
            {
                value.Refuse($"{label} dài {text.Length} ký tự; nhiều nhất là {longest}.", member);
            }
        }

        if (JsonText.TextOf(value.Payload, "Canonical") is { Length: > 0 } canonical && SafeHtml.Url(canonical) is null)
        {
            value.Refuse("Địa chỉ gốc chưa đúng, ví dụ đúng: https://congdoan.vn/bai-viet hoặc /van-ban.", "Canonical");
        }

        if (JsonText.TextOf(value.Payload, "GoogleSchema") is { Length: > 0 } schema && !IsJson(schema))
        {
            value.Refuse("Dữ liệu schema.org chưa đúng dạng JSON.", "GoogleSchema");
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string SearchText(PartValue value) => JsonText.TextOf(value.Payload, "MetaKeywords") ?? "";

    private static void BindImage(PartForm form)
    {
        var image = form.Value.Payload["DefaultSocialImage"] as JsonObject;
        var path = form.Text("SocialImagePath").TrimStart('/');
        if (!form.Has("SocialImagePath") || (path.Length == 0 && image is null))
        {
            return;
        }

        image ??= [];
        image["Paths"] = path.Length > 0 ? new JsonArray(path) : [];
        image["MediaTexts"] = path.Length > 0 ? new JsonArray(form.Text("SocialImageText")) : [];
        form.Value.Payload["DefaultSocialImage"] = image;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, JsonText.Relaxed);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
