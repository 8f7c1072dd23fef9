using UnionSite.Cms.Items;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Computes the validity of many documents with one query for the links that point at them.</summary>
public sealed class DocumentValidities(PublishedContent published, TimeProvider clock)
{
    /// <summary>The content type of official documents.</summary>
    public const string ContentType = "Resolution";

    private const string Replaces = ContentType + ".Replaces";
    private const string Amends = ContentType + ".Amends";

    /// <summary>Validity by item id, for those of the views that are official documents.</summary>
    public async Task<IReadOnlyDictionary<string, DocumentValidity>> ForAsync(IReadOnlyList<ContentView> views, Reader reader, CancellationToken cancel)
    {
        var documents = views.Where(view => view.Type == ContentType).DistinctBy(view => view.Id).ToList();
        if (documents.Count == 0)
        {
            return new Dictionary<string, DocumentValidity>();
        }

        var references = await published.ReferencesAsync([Replaces, Amends], [.. documents.Select(view => view.Id)], reader, cancel);
        var today = HanoiTime.Day(clock.GetUtcNow().UtcDateTime);
        return documents.ToDictionary(view => view.Id, view => DocumentValidity.On(today, new DocumentFacts(
            view.Date("IssuedOn"),
            view.Date("EffectiveOn"),
            view.Date("ExpiresOn"),
            view.Text("Status"),
            Links(Replaces, view.Id),
            Links(Amends, view.Id))));

        // A document that names itself would replace itself.
        List<DocumentLink> Links(string field, string target) => [.. references
            .Where(found => found.Field == field && found.Target == target && found.Row.ContentItemId != target)
            .Select(found => Link(found.Row))];
    }

    /// <summary>Number and symbol as printed; "" for a document without.</summary>
    public static string NumberOf(ContentItem item) => DocumentNumber.Join(
        JsonText.TextOf(item.FindField(ContentType, "DocNumber"), "Text") ?? "",
        JsonText.TextOf(item.FindField(ContentType, "DocSymbol"), "Text") ?? "");

    private static DocumentLink Link(ContentItemRow row)
    {
        var item = ContentRows.Read(row);
        var from = FieldDates.Day(item.FindField(ContentType, "EffectiveOn")) ?? FieldDates.Day(item.FindField(ContentType, "IssuedOn"));
        var number = NumberOf(item);
        var url = row.Path is { Length: > 0 } path ? "/" + path : "/Contents/ContentItems/" + row.ContentItemId;
        return new DocumentLink(number.Length > 0 ? number : row.DisplayText, row.DisplayText, url, from);
    }
}
