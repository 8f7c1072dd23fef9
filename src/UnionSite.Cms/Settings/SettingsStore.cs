using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Settings;

/// <summary>The one door through which the site's settings change.</summary>
public sealed class SettingsStore(DocumentStore documents, SettingsCache cache, AuditLog audit, SiteDb db)
{
    /// <summary>Name of the stored document.</summary>
    public const string DocumentName = "SiteSettings";

    /// <summary>The current bag, free to be changed by the caller.</summary>
    public async Task<JsonObject> ReadAsync(CancellationToken cancel = default) => (await documents.ReadAsync(DocumentName, cancel)).Json;

    /// <summary>Stores the bag when it differs; saves, writes the audit line and replaces the shared copy.</summary>
    /// <returns>True when something changed.</returns>
    public async Task<bool> ReplaceAsync(JsonObject json, string who, CancellationToken cancel = default)
    {
        var before = await ReadAsync(cancel);
        if (!await StageAsync(json, who, cancel))
        {
            return false;
        }

        var names = JsonChanges.Between(before, json).Select(change => change.Inner.Length > 0 ? $"{change.Outer}.{change.Inner}" : change.Outer);
        audit.Add("SettingsChanged", who, null, $"Cài đặt của trang đã thay đổi.{JsonChanges.Sentence(names)}");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>As <see cref="ReplaceAsync"/> without an audit line: a recipe writes one line for all of its steps.</summary>
    internal async Task<bool> StageAsync(JsonObject json, string who, CancellationToken cancel)
    {
        if (!await documents.WriteAsync(DocumentName, json, who, cancel))
        {
            return false;
        }

        await db.SaveChangesAsync(cancel);
        await cache.ReloadAsync(documents, cancel);
        return true;
    }
}
