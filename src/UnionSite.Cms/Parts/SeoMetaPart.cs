using System.Text.Json;
using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>What search engines and social networks are told. Members that the form does not show travel untouched.</summary>
public sealed class SeoMetaPart : PartKind
{
    /// <summary>Text members of the form with their labels, longest lengths and the setting that shows them.</summary>
    public static IReadOnlyList<(string Member, string Label, int Longest, string Setting)> Members { get; } =
    [
        ("PageTitle", N("Tên trang trên máy tìm kiếm"), 255, ""),
        ("MetaDescription", N("Mô tả cho máy tìm kiếm"), 500, ""),
        ("MetaKeywords", N("Từ khóa"), 500, "DisplayKeywords"),
        ("Canonical", N("Địa chỉ gốc của bài"), 2048, ""),
        ("MetaRobots", N("Chỉ dẫn cho máy tìm kiếm"), 100, ""),
        ("OpenGraphTitle", N("Tiêu đề khi chia sẻ"), 255, "DisplayOpenGraph"),
        ("OpenGraphDescription", N("Mô tả khi chia sẻ"), 500, "DisplayOpenGraph"),
        ("OpenGraphType", N("Kiểu trang khi chia sẻ"), 100, "DisplayOpenGraph"),
        ("TwitterTitle", N("Tiêu đề trên Twitter"), 255, "DisplayTwitter"),
        ("TwitterDescription", N("Mô tả trên Twitter"), 500, "DisplayTwitter"),
        ("TwitterCard", N("Kiểu thẻ Twitter"), 100, "DisplayTwitter"),
        ("TwitterCreator", N("Tài khoản Twitter của tác giả"), 100, "DisplayTwitter"),
        ("TwitterSite", N("Tài khoản Twitter của trang"), 100, "DisplayTwitter"),
        ("GoogleSchema", N("Dữ liệu schema.org (JSON)"), 100_000, "DisplayGoogleSchema"),
    ];

    /// <summary>The pictures of the form, as the media fields that they are in Orchard, with the setting that shows them.</summary>
    public static IReadOnlyList<(ContentFieldDefinition Field, string Setting)> Images { get; } =
    [
        (Image("DefaultSocialImage", N("Ảnh khi chia sẻ")), ""),
        (Image("OpenGraphImage", N("Ảnh khi chia sẻ trên Facebook, Zalo")), "DisplayOpenGraph"),
        (Image("TwitterImage", N("Ảnh khi chia sẻ trên Twitter")), "DisplayTwitter"),
    ];

    private static readonly MediaField Files = new();

    /// <inheritdoc/>
    public override string Name => "SeoMetaPart";

    /// <summary>Whether the form shows what belongs to a setting: it is on, or there is a value that would else be hidden.</summary>
    public static bool Shows(PartValue value, string setting, string member) => setting.Length == 0
        || value.Attachment.Reader("SeoMetaPartSettings").Flag(setting)
        || value.Payload[member] switch { null => false, JsonArray list => list.Count > 0, JsonObject image => image.Count > 0, var text => text.ToString().Length > 0 };

    /// <summary>The pictures that the part's own definition does not have as fields; those have an editor anyway.</summary>
    public static IEnumerable<(ContentFieldDefinition Field, string Setting)> ImagesOf(PartValue value) =>
        Images.Where(image => value.Attachment.Part.Field(image.Field.Name) is null);

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

        SeoMetaTags.Bind(form);
        foreach (var (field, _) in ImagesOf(form.Value))
        {
            var payload = form.Value.Payload[field.Name] as JsonObject ?? [];
            Files.Bind(new FieldForm(form.Form, $"{form.Value.Path}.{field.Name}", field, payload, form.Value.Errors));
            if (payload.Count > 0)
            {
                form.Value.Payload[field.Name] = payload;
            }
        }
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        foreach (var (member, label, longest, _) in Members)
        {
            if (JsonText.TextOf(value.Payload, member) is { } text && text.Length > longest)
            {
                value.Refuse(T($"{T(label)} dài {text.Length} ký tự; nhiều nhất là {longest}."), member);
            }
        }

        if (JsonText.TextOf(value.Payload, "Canonical") is { Length: > 0 } canonical && SafeHtml.Url(canonical) is null)
        {
            value.Refuse(T("Địa chỉ gốc chưa đúng, ví dụ đúng: https://congdoan.vn/bai-viet hoặc /van-ban."), "Canonical");
        }

        if (JsonText.TextOf(value.Payload, "GoogleSchema") is { Length: > 0 } schema && !IsJson(schema))
        {
            value.Refuse(T("Dữ liệu schema.org chưa đúng dạng JSON."), "GoogleSchema");
        }

        if (JsonText.TextOf(value.Payload, "MetaRobots") is { Length: > 0 } robots && !SeoFacts.IsRobots(robots))
        {
            value.Refuse(T("Chỉ dẫn cho máy tìm kiếm chưa đúng, ví dụ đúng: noindex, max-snippet:-1."), "MetaRobots");
        }

        SeoMetaTags.Validate(value);
        foreach (var (field, _) in ImagesOf(value))
        {
            if (value.Payload[field.Name] is JsonObject payload)
            {
                Files.Validate(new FieldValue(field, payload, $"{value.Path}.{field.Name}", value.Errors));
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string SearchText(PartValue value) => JsonText.TextOf(value.Payload, "MetaKeywords") ?? "";

    private static ContentFieldDefinition Image(string name, string label) => new(name, nameof(MediaField), new JsonObject
    {
        ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = label },
        ["MediaFieldSettings"] = new JsonObject { ["Multiple"] = false },
    });

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
