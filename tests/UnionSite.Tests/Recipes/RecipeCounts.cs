using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Recipes;

/// <summary>How many types, parts, fields and items a site holds, counted in its tables or by a script of its own in another language.</summary>
public sealed record RecipeCounts(int Types, int Parts, int Fields, int Items)
{
    /// <summary>Counts in the tables.</summary>
    public static Task<RecipeCounts> OfAsync(RecipeSite site) => site.Use<SiteDb, RecipeCounts>(async db =>
    {
        var text = await db.Documents.Where(document => document.Name == DefinitionStore.DocumentName).Select(document => document.Json).FirstOrDefaultAsync() ?? "{}";
        using var json = JsonDocument.Parse(text);
        var parts = List(json.RootElement, "ContentParts");
        return new RecipeCounts(
            List(json.RootElement, "ContentTypes").Count,
            parts.Count,
            parts.Sum(part => List(part, "ContentPartFieldDefinitionRecords").Count),
            await db.ContentItems.Select(row => row.ContentItemId).Distinct().CountAsync());
    });

    /// <summary>Counts by count-recipe.py, which reads the recipe and knows nothing of the runner; null when there is no Python.</summary>
    public static async Task<RecipeCounts?> ByScriptAsync(string file, int steps)
    {
        var script = RepositoryFolder.Below("tests", "UnionSite.Tests", "Recipes", "count-recipe.py");
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(file);
        start.ArgumentList.Add(steps.ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var process = Started(start);
        if (process is null)
        {
            return null;
        }

        var output = await process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<RecipeCounts>(output, JsonSerializerOptions.Web)
            : throw new InvalidOperationException(errors);
    }

    private static Process? Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Without Python the tables are still compared over two runs; test.sh installs it for the whole.
            return null;
        }
    }

    private static List<JsonElement> List(JsonElement json, string member) =>
        json.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
}
