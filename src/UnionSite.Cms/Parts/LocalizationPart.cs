using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>The language of the text and the set of its translations: { "LocalizationSet", "Culture" }.</summary>
public sealed class LocalizationPart(SiteDb db, SettingsCache settings) : PartKind
{
    /// <inheritdoc/>
    public override string Name => "LocalizationPart";

    /// <summary>The set that an item starts when it belongs to none: the same item always starts the same one.</summary>
    public static string SetOf(string contentItemId) => ContentIds.From("localization-set:" + contentItemId);

    /// <summary>Languages that the site offers, its own first.</summary>
    public IReadOnlyList<string> Cultures =>
        [.. settings.Current.Reader("LocalizationSettings").Texts("SupportedCultures").Prepend(settings.Current.DefaultCulture).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <inheritdoc/>
    public override void Bind(PartForm form) => form.SetText("Culture");

    /// <inheritdoc/>
    public override ValueTask UpdateAsync(PartValue value, CancellationToken cancel)
    {
        if (JsonText.TextOf(value.Payload, "Culture") is { Length: > 0 } && JsonText.TextOf(value.Payload, "LocalizationSet") is null or "")
        {
            value.Payload["LocalizationSet"] = SetOf(value.Item.ContentItemId);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        var culture = JsonText.TextOf(value.Payload, "Culture") ?? "";
        if (culture.Length == 0)
        {
            return;
        }

        if (!IsCulture(culture))
        {
            value.Refuse(T($"“{culture}” không phải mã ngôn ngữ, ví dụ đúng: vi, en."), "Culture");
            return;
        }

        var set = JsonText.TextOf(value.Payload, "LocalizationSet");
        if (!value.IsNested() && await db.ContentItems.AnyAsync(
            row => row.LocalizationSet == set && row.Culture == culture && row.ContentItemId != value.Item.ContentItemId && (row.Latest || row.Published), cancel))
        {
            value.Refuse(T($"Nội dung này đã có bản dịch “{culture}”."), "Culture");
        }
    }

    /// <inheritdoc/>
    public override void Project(PartValue value, ContentItemRow row)
    {
        row.Culture = JsonText.TextOf(value.Payload, "Culture") is { Length: > 0 } culture ? culture : null;
        row.LocalizationSet = JsonText.TextOf(value.Payload, "LocalizationSet") is { Length: > 0 } set ? set : null;
    }

    /// <inheritdoc/>
    public override void Cloned(PartValue value) => value.Payload.Remove("LocalizationSet");

    private static bool IsCulture(string culture)
    {
        try
        {
            return culture.Length <= 20 && CultureInfo.GetCultureInfo(culture, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
