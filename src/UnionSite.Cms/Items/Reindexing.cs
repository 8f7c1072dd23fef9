using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Items;

/// <summary>
/// Knows which items wait to be indexed anew, in a document of the site: a stopped site goes on where it was. Titles and
/// paths are content and stay as they were written; what is made anew is what lists, filters and the search read.
/// </summary>
public sealed class Reindexing(SiteDb db, DocumentStore documents)
{
    /// <summary>Name of the document: { "Types", "After", "Done", "Total" }, empty when nothing waits.</summary>
    public const string DocumentName = "Reindexing";

    /// <summary>What waits now.</summary>
    public async Task<ReindexState> StateAsync(CancellationToken cancel = default)
    {
        var (json, _) = await documents.ReadAsync(DocumentName, cancel);
        return json.Count == 0 ? new ReindexState([], 0, 0, 0) : json.Deserialize<ReindexState>() ?? new ReindexState([], 0, 0, 0);
    }

    /// <summary>Adds types whose definition has changed; the caller saves. Types without items are passed over.</summary>
    internal async Task AddAsync(IReadOnlyList<string> types, CancellationToken cancel)
    {
        var changed = await Of(types).Select(row => row.ContentType).Distinct().ToListAsync(cancel);
        if (changed.Count == 0)
        {
            return;
        }

        // From the beginning: an item that is done already may be of a type that has changed once more.
        IReadOnlyList<string> all = [.. (await StateAsync(cancel)).Types.Union(changed)];
        await WriteAsync(new ReindexState(all, 0, 0, await Of(all).CountAsync(cancel)), cancel);
    }

    /// <summary>Stores the state; the caller saves.</summary>
    internal Task WriteAsync(ReindexState state, CancellationToken cancel) =>
        documents.WriteAsync(DocumentName, state.IsRunning ? (JsonObject)JsonSerializer.SerializeToNode(state)! : [], "site", cancel);

    /// <summary>The versions of some types that lists and search know.</summary>
    internal IQueryable<ContentItemRow> Of(IReadOnlyList<string> types) =>
        db.ContentItems.Where(row => (row.Latest || row.Published) && types.Contains(row.ContentType));
}
