using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Settings;

/// <summary>Reads and writes named JSON documents; every change keeps the text it replaced.</summary>
public sealed class DocumentStore(SiteDb db, TimeProvider clock)
{
    /// <summary>The document and its number; an empty object and 0 when there is none.</summary>
    public async Task<(JsonObject Json, int Version)> ReadAsync(string name, CancellationToken cancel = default)
    {
        var document = db.Documents.Local.FirstOrDefault(found => found.Name == name)
            ?? await db.Documents.AsNoTracking().FirstOrDefaultAsync(found => found.Name == name, cancel);
        return document is null ? ([], 0) : (JsonText.ParseObject(document.Json), document.Version);
    }

    /// <summary>Names that start with <paramref name="prefix"/>, in order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string prefix, CancellationToken cancel = default) =>
        await db.Documents.AsNoTracking().Where(document => document.Name.StartsWith(prefix))
            .OrderBy(document => document.Name).Select(document => document.Name).ToListAsync(cancel);

    /// <summary>
    /// Stores the text when it differs and returns whether it did. The caller saves; the earlier text goes to the history.
    /// </summary>
    public async Task<bool> WriteAsync(string name, JsonObject json, string who, CancellationToken cancel = default)
    {
        var text = JsonText.Write(json);
        var document = await db.Documents.FirstOrDefaultAsync(found => found.Name == name, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (document is null)
        {
            db.Documents.Add(new SiteDocument { Name = name, Json = text, Version = 1, ModifiedUtc = now });
            return true;
        }

        if (document.Json == text)
        {
            return false;
        }

        db.DocumentVersions.Add(new SiteDocumentVersion
        {
            Name = name,
            Version = document.Version,
            Json = document.Json,
            ReplacedUtc = now,
            ReplacedBy = who,
        });
        document.Json = text;
        document.Version++;
        document.ModifiedUtc = now;
        return true;
    }
}
