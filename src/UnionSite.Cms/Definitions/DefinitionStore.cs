using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Definitions;

/// <summary>
/// The one door through which definitions change: recipe steps and desk screens hand in the whole new document, the store
/// keeps the earlier one, notes whose items have to be indexed anew, and replaces the shared picture after the change is saved.
/// </summary>
public sealed class DefinitionStore(DocumentStore documents, DefinitionCache cache, Reindexing reindexing, AuditLog audit, SiteDb db)
{
    /// <summary>Name of the stored document.</summary>
    public const string DocumentName = "ContentDefinition";

    /// <summary>The current document as records in Orchard's format, free to be changed by the caller.</summary>
    public async Task<JsonObject> ReadAsync(CancellationToken cancel = default) => (await documents.ReadAsync(DocumentName, cancel)).Json;

    /// <summary>Stores the document when it differs; saves, writes the audit line and replaces the picture.</summary>
    /// <returns>True when something changed.</returns>
    public async Task<bool> ReplaceAsync(JsonObject document, string who, CancellationToken cancel = default)
    {
        var before = await ReadAsync(cancel);
        if (!await StageAsync(document, who, cancel))
        {
            return false;
        }

        audit.Add("DefinitionsChanged", who, null, $"Định nghĩa kiểu nội dung đã thay đổi.{JsonChanges.Sentence(Changed(before, document))}");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    // The names of the types and parts whose records differ, came or went.
    private static IEnumerable<string> Changed(JsonObject before, JsonObject after) =>
        from list in (string[])[DefinitionRecords.Types, DefinitionRecords.Parts]
        from change in JsonChanges.Between(ByName(before, list), ByName(after, list))
        select change.Outer;

    private static JsonObject ByName(JsonObject document, string list)
    {
        var records = new JsonObject();
        foreach (var record in (document[list] as JsonArray ?? []).OfType<JsonObject>())
        {
            records[DefinitionRecords.Name(record)] = record.DeepClone();
        }

        return records;
    }

    /// <summary>As <see cref="ReplaceAsync"/> without an audit line: a recipe writes one line for all of its steps.</summary>
    internal async Task<bool> StageAsync(JsonObject document, string who, CancellationToken cancel)
    {
        var before = await ReadAsync(cancel);
        if (!await documents.WriteAsync(DocumentName, document, who, cancel))
        {
            return false;
        }

        await reindexing.AddAsync(DefinitionDifference.Types(before, document), cancel);
        await db.SaveChangesAsync(cancel);
        await cache.ReloadAsync(documents, cancel);
        return true;
    }
}
