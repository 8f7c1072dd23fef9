using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Starts a translation: a copy in another language that shares the set of the original.</summary>
public sealed class Translations(SiteDb db, ContentModel model, ContentEditor editor, SettingsCache settings)
{
    /// <summary>The current definitions.</summary>
    public Definitions.ContentDefinitions Definitions => model.Definitions;

    /// <summary>Languages of the site into which the item has no translation yet.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(ContentItem item, CancellationToken cancel)
    {
        var site = settings.Current;
        var set = SetOf(item);
        var there = await db.ContentItems.AsNoTracking().Where(row => row.LocalizationSet == set && (row.Latest || row.Published) && row.Culture != null)
            .Select(row => row.Culture!).ToListAsync(cancel);
        there.Add(CultureOf(item));
        return [.. site.Reader("LocalizationSettings").Texts("SupportedCultures").Prepend(site.DefaultCulture).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(culture => !there.Contains(culture, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Saves the copy as a draft.</summary>
    public async Task<EditResult> StartAsync(ContentItem original, string culture, string by, CancellationToken cancel)
    {
        if (!(await MissingAsync(original, cancel)).Contains(culture, StringComparer.OrdinalIgnoreCase))
        {
            return new EditResult(EditStatus.Invalid, original, [new FieldError("", T("Hãy chọn một ngôn ngữ chưa có bản dịch."))]);
        }

        if (JsonText.TextOf(original.FindPart("LocalizationPart"), "LocalizationSet") is null or "")
        {
            // The original must belong to the set before its first translation does.
            original.Part("LocalizationPart")["Culture"] = CultureOf(original);
            original.Part("LocalizationPart")["LocalizationSet"] = SetOf(original);
            var saved = original.Published
                ? await editor.PublishAsync(original, original.EditToken, by, original.PublishedUtc, cancel)
                : await editor.SaveDraftAsync(original, original.EditToken, by, cancel);
            if (!saved.IsDone)
            {
                return saved;
            }
        }

        var copy = original.Copy();
        copy.ContentItemId = ContentIds.New();
        copy.ContentItemVersionId = "";
        copy.CreatedUtc = copy.PublishedUtc = null;
        copy.Owner = null;
        foreach (var value in model.PartsOf(copy, "", []))
        {
            model.KindOf(value.Attachment)?.Cloned(value);
        }

        copy.Part("LocalizationPart")["Culture"] = culture;
        copy.Part("LocalizationPart")["LocalizationSet"] = SetOf(original);
        return await editor.SaveDraftAsync(copy, null, by, cancel);
    }

    private static string SetOf(ContentItem item) => JsonText.TextOf(item.FindPart("LocalizationPart"), "LocalizationSet") is { Length: > 0 } set
        ? set
        : LocalizationPart.SetOf(item.ContentItemId);

    private string CultureOf(ContentItem item) => JsonText.TextOf(item.FindPart("LocalizationPart"), "Culture") is { Length: > 0 } culture
        ? culture
        : settings.Current.DefaultCulture;
}
