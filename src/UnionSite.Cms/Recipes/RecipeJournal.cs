using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes;

/// <summary>
/// What the site remembers of recipes: when each first ran, and one audit line for each run that changed something. It
/// also settles documents that a run changed to and fro, so that a second run leaves no trace.
/// </summary>
public sealed class RecipeJournal(SiteDb db, DocumentStore documents, AuditLog audit, TimeProvider clock)
{
    private const string Prefix = "Recipe:";

    /// <summary>Loads what is known of the recipe into the run; a first run is noted.</summary>
    public async Task BeginAsync(Recipe recipe, RecipeRun run, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(NameOf(recipe), cancel);
        if (!DateTime.TryParse(JsonText.TextOf(json, "FirstRunUtc"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var first))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            // Whole seconds: the text in the journal and the text in items are then the same moment.
            first = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
            json["FirstRunUtc"] = first.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            await documents.WriteAsync(NameOf(recipe), json, run.Options.Who, cancel);
            await db.SaveChangesAsync(cancel);
        }

        run.FirstRunUtc = first;
        run.By = "recipe:" + recipe.Name;
        run.Sequences = new ImportSequences((json["Sequences"] as JsonObject ?? [])
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. ((JsonArray)pair.Value!).Select(id => id!.GetValue<string>())], StringComparer.Ordinal));
    }

    /// <summary>Notes what the recipe did that a second run must know.</summary>
    public async Task EndAsync(Recipe recipe, RecipeRun run, CancellationToken cancel)
    {
        var all = run.Sequences.All;
        if (all.Count == 0)
        {
            return;
        }

        var (json, _) = await documents.ReadAsync(NameOf(recipe), cancel);
        json["Sequences"] = new JsonObject(all.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)new JsonArray([.. pair.Value.Select(id => (JsonNode)id)]))));
        await documents.WriteAsync(NameOf(recipe), json, run.Options.Who, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Every document as it stands.</summary>
    public Task<List<SiteDocument>> DocumentsAsync(CancellationToken cancel) => db.Documents.AsNoTracking().ToListAsync(cancel);

    /// <summary>Takes back the history of documents that end as they began, and writes the run's audit line.</summary>
    public async Task SettleAsync(Recipe recipe, RecipeRun run, List<SiteDocument> before, CancellationToken cancel)
    {
        var changed = run.ChangedRows;
        foreach (var document in await db.Documents.ToListAsync(cancel))
        {
            var old = before.Find(found => found.Name == document.Name);
            if (old is null || old.Json != document.Json)
            {
                changed |= !document.Name.StartsWith(Prefix, StringComparison.Ordinal);
            }
            else if (old.Version != document.Version)
            {
                document.Version = old.Version;
                document.ModifiedUtc = old.ModifiedUtc;
                db.DocumentVersions.RemoveRange(db.DocumentVersions.Where(version => version.Name == document.Name && version.Version >= old.Version));
            }
        }

        if (changed)
        {
            audit.Add("RecipeRun", run.Options.Who, recipe.Name, $"Đã chạy công thức “{recipe.DisplayName}”.");
        }

        await db.SaveChangesAsync(cancel);
    }

    private static string NameOf(Recipe recipe)
    {
        var name = Prefix + recipe.Name;
        return name.Length <= 256 ? name : name[..256];
    }
}
