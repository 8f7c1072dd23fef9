using System.Buffers;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>
/// The item's address: { "Path", "SetHomepage", "Disabled", "RouteContainedItems", "Absolute" }. An empty path is made from
/// the pattern and gets "-1", "-2" ... when it is taken; a path that somebody wrote and that is taken is an error.
/// </summary>
public sealed class AutoroutePart(SiteDb db, ContentPattern pattern) : PartKind
{
    private const int LongestPath = 1024;

    // The stock list. Spaces, control characters and "//" are refused as well.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(":?#[]@!$&'()*+,.;=<>\\|% \"");

    // First segments that the site itself answers: an item there would never be seen.
    private static readonly string[] Reserved = ["admin", "api", "contents", "media", "error", "health", "tai-khoan", "dang-nhap", "congdoan", "_content"];

    /// <inheritdoc/>
    public override string Name => "AutoroutePart";

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        var settings = form.Value.Attachment.Reader("AutoroutePartSettings");
        var payload = form.Value.Payload;
        var known = JsonText.TextOf(payload, "Path") is { Length: > 0 };
        if (form.Has("Path") && settings.Flag("AllowCustomPath"))
        {
            payload["Path"] = form.Text("Path").Trim('/');
        }

        if (known && settings.Flag("AllowUpdatePath") && form.Ticked("UpdatePath"))
        {
            payload["Path"] = "";
        }

        BindFlag(form, "SetHomepage", settings.Flag("ShowHomepageOption"));
        BindFlag(form, "Disabled", settings.Flag("AllowDisabled"));
        BindFlag(form, "RouteContainedItems", settings.Flag("AllowRouteContainedItems"));
        BindFlag(form, "Absolute", settings.Flag("AllowAbsolutePath"));
    }

    /// <inheritdoc/>
    public override async ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        if (JsonText.TextOf(value.Payload, "Path") is { Length: > 0 } || JsonText.FlagOf(value.Payload, "Disabled") || value.IsNested())
        {
            return;
        }

        var slug = await SlugAsync(value, cancel);
        var path = slug;
        for (var number = 1; await IsTakenAsync(path, value.Item.ContentItemId, cancel) || IsReserved(path); number++)
        {
            path = $"{slug}-{number}";
        }

        value.Payload["Path"] = path;
    }

    /// <inheritdoc/>
    public override async ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        if (value.Payload["Path"] is not null && JsonText.TextOf(value.Payload, "Path") is null)
        {
            value.Refuse(T("Đường dẫn phải là chữ."), "Path");
            return;
        }

        var path = JsonText.TextOf(value.Payload, "Path") ?? "";
        if (path.Length == 0 || JsonText.FlagOf(value.Payload, "Disabled"))
        {
            return;
        }

        if (Problem(path) is { } problem)
        {
            value.Refuse(problem, "Path");
        }
        else if (!value.IsNested() && IsReserved(path))
        {
            value.Refuse(T($"“{path}” là địa chỉ của chính trang này. Hãy chọn đường dẫn khác."), "Path");
        }
        else if (!value.IsNested() && await IsTakenAsync(path, value.Item.ContentItemId, cancel))
        {
            value.Refuse(T($"Đường dẫn “{path}” đã được nội dung khác dùng. Hãy chọn đường dẫn khác."), "Path");
        }
    }

    /// <inheritdoc/>
    public override void Project(PartValue value, ContentItemRow row) =>
        row.Path = JsonText.FlagOf(value.Payload, "Disabled") ? null : JsonText.TextOf(value.Payload, "Path")?.Trim('/') is { Length: > 0 } path ? path : null;

    /// <inheritdoc/>
    public override void Cloned(PartValue value)
    {
        value.Payload.Remove("Path");
        if (value.Payload.ContainsKey("SetHomepage"))
        {
            value.Payload["SetHomepage"] = false;
        }
    }

    private async ValueTask<string> SlugAsync(PartValue value, CancellationToken cancel)
    {
        var text = value.Attachment.Reader("AutoroutePartSettings").Text("Pattern");
        var written = text.Length > 0 ? await pattern.WriteAsync(text, value, cancel) : null;
        written ??= VietnameseText.Slug(value.Item.DisplayText);
        // A pattern without "slugify", or with a date in it, may write anything between its slashes.
        var slug = string.Join('/', written.Split('/').Select(VietnameseText.Slug).Where(segment => segment.Length > 0));
        if (slug.Length > LongestPath - 24)
        {
            slug = slug[..(LongestPath - 24)].TrimEnd('-', '/');
        }

        return slug.Length > 0 ? slug : value.Item.ContentItemId;
    }

    private static void BindFlag(PartForm form, string member, bool allowed)
    {
        if (allowed && form.Has(member) && (form.Ticked(member) || form.Value.Payload.ContainsKey(member)))
        {
            form.Value.Payload[member] = form.Ticked(member);
        }
    }

    private static string? Problem(string path)
    {
        var plain = path.Trim('/');
        if (plain.Length == 0)
        {
            return T("“/” là trang chủ; muốn đặt làm trang chủ hãy dùng ô “Đặt làm trang chủ”.");
        }

        if (path.Length > LongestPath)
        {
            return T($"Đường dẫn dài {path.Length} ký tự; nhiều nhất là {LongestPath}.");
        }

        var bad = path.AsSpan().IndexOfAny(Forbidden);
        return bad >= 0 || path.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))
            ? T("Đường dẫn chỉ gồm chữ, số, gạch ngang, gạch dưới và dấu / ; không có dấu cách và các dấu : ? # [ ] @ ! $ & ' ( ) * + , . ; = < > \\ | %.")
            : path.Contains("//", StringComparison.Ordinal) ? T("Đường dẫn không được có hai dấu / liền nhau.") : null;
    }

    private static bool IsReserved(string path) => Reserved.Contains(ContentPaths.Key(path).Split('/')[0], StringComparer.Ordinal);

    // The table of paths is asked directly: ContentPaths itself needs the kinds of parts.
    private Task<bool> IsTakenAsync(string path, string contentItemId, CancellationToken cancel)
    {
        var key = ContentPaths.Key(path);
        return db.Paths.AnyAsync(found => found.Path == key && found.ContentItemId != contentItemId && (found.IsCurrent || found.IsReserved), cancel);
    }
}
