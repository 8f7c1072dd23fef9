using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Display;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Finds the titles of the items and terms that other items name by id.</summary>
public sealed class ItemNames(SiteDb db, TermCache terms)
{
    private const int IdLength = 26;
    private const int Most = 500;

    /// <summary>Titles by id, for the desk.</summary>
    public Task<IReadOnlyDictionary<string, string>> OfAsync(CancellationToken cancel, params IEnumerable<ContentItem> items) => FindAsync(items, isPublic: false, cancel);

    /// <summary>Titles by id of what everybody may know to exist, for a reader without an account.</summary>
    public Task<IReadOnlyDictionary<string, string>> PublicAsync(CancellationToken cancel, params IEnumerable<ContentItem> items) => FindAsync(items, isPublic: true, cancel);

    private async Task<IReadOnlyDictionary<string, string>> FindAsync(IEnumerable<ContentItem> items, bool isPublic, CancellationToken cancel)
    {
        var ids = items.SelectMany(item => Ids(item.Content)).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return found;
        }

        var rows = db.ContentItems.AsNoTracking().Where(row => ids.Contains(row.ContentItemId));
        rows = isPublic ? rows.Where(row => row.Published && row.Audience == "") : rows.Where(row => row.Latest);
        foreach (var row in await rows.Select(row => new { row.ContentItemId, row.DisplayText }).ToListAsync(cancel))
        {
            found[row.ContentItemId] = row.DisplayText;
        }

        var known = await terms.AllAsync(cancel);
        foreach (var id in ids.Where(known.ContainsKey))
        {
            found[id] = known[id].Name;
        }

        return found;
    }

    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Ids(member.Value)),
        JsonArray array => array.SelectMany(Ids),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length == IdLength && text.All(char.IsAsciiLetterOrDigit) => [text],
        _ => [],
    };
}
