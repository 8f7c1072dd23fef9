using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>A name for templates and menus to ask for: { "Alias" }, unique, compared in lower case.</summary>
public sealed class AliasPart(SiteDb db, ContentPattern pattern) : PartKind
{
    private const int LongestAlias = 735;

    /// <inheritdoc/>
    public override string Name => "AliasPart";

    /// <summary>True when the pattern alone writes the alias.</summary>
    public static bool IsGenerated(PartValue value) => value.Attachment.Reader("AliasPartSettings").Choice("Options", "Editable", "GeneratedDisabled") == 1;

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        if (!IsGenerated(form.Value))
        {
            form.SetText("Alias");
        }
    }

    /// <inheritdoc/>
    public override async ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        if (JsonText.TextOf(value.Payload, "Alias") is { Length: > 0 } || value.IsNested())
        {
            return;
        }

        var text = value.Attachment.Reader("AliasPartSettings").Text("Pattern");
        if (text.Length == 0)
        {
            return;
        }

        var written = await pattern.WriteAsync(text, value, cancel) is { Length: > 0 } found ? found : VietnameseText.Slug(value.Item.DisplayText);
        if (written.Length == 0)
        {
            return;
        }

        written = written.Length > LongestAlias - 8 ? written[..(LongestAlias - 8)] : written;
        var alias = written;
        for (var number = 1; await IsTakenAsync(alias, value.Item.ContentItemId, cancel); number++)
        {
            alias = $"{written}-{number}";
        }

        value.Payload["Alias"] = alias;
    }

    /// <inheritdoc/>
    public override async ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        var alias = JsonText.TextOf(value.Payload, "Alias") ?? "";
        if (alias.Length > LongestAlias)
        {
            value.Refuse(T($"Bí danh dài {alias.Length} ký tự; nhiều nhất là {LongestAlias}."), "Alias");
        }
        else if (alias.Length > 0 && !value.IsNested() && await IsTakenAsync(alias, value.Item.ContentItemId, cancel))
        {
            value.Refuse(T($"Bí danh “{alias}” đã được nội dung khác dùng. Hãy chọn bí danh khác."), "Alias");
        }
    }

    /// <inheritdoc/>
    public override void Project(PartValue value, ContentItemRow row) =>
        row.Alias = JsonText.TextOf(value.Payload, "Alias")?.Trim().ToLowerInvariant() is { Length: > 0 } alias ? alias : null;

    /// <inheritdoc/>
    public override void Cloned(PartValue value) => value.Payload.Remove("Alias");

    private Task<bool> IsTakenAsync(string alias, string contentItemId, CancellationToken cancel)
    {
        var key = alias.Trim().ToLowerInvariant();
        return db.ContentItems.AnyAsync(row => row.Alias == key && row.ContentItemId != contentItemId && (row.Latest || row.Published), cancel);
    }
}
