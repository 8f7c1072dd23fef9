using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Recipes;

/// <summary>
/// Sets a new site up from its recipe, once. A set-up that was cut off half way starts again from the beginning: steps that
/// were done find everything as they want it.
/// </summary>
public sealed class SiteSetup(RecipeRunner runner, DocumentStore documents, SiteDb db, IConfiguration configuration, TimeProvider clock, ILogger<SiteSetup> log)
{
    /// <summary>Name of the document that says that the site is set up.</summary>
    public const string DocumentName = "Setup";

    /// <summary>The folder of the site's recipes: "UnionSite:RecipeFolder", else "recipes" beside the program.</summary>
    public static RecipeFolder FolderOf(IConfiguration configuration) =>
        new(configuration["UnionSite:RecipeFolder"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "recipes"));

    /// <summary>Runs the set-up recipe unless the site is set up.</summary>
    /// <returns>The report, or null when there was nothing to do.</returns>
    /// <exception cref="RecipeException">A step failed; the message names file, step, path and reason.</exception>
    public async Task<RecipeReport?> RunAsync(CancellationToken cancel = default)
    {
        var (done, _) = await documents.ReadAsync(DocumentName, cancel);
        if (done.ContainsKey("DoneUtc"))
        {
            return null;
        }

        var started = clock.GetTimestamp();
        var recipe = FolderOf(configuration).Read(configuration["UnionSite:SetupRecipe"] ?? "union-site.recipe.json");
        var report = await runner.RunAsync(recipe, new RecipeOptions("site", Strict: true), cancel);
        if (report.Failure is { } failure)
        {
            throw new RecipeException(failure.File, T($"bước {failure.Index} “{failure.Name}”: {string.Join(" ", failure.Messages)}"));
        }

        var json = new JsonObject
        {
            ["Recipe"] = recipe.Name,
            ["DoneUtc"] = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        await documents.WriteAsync(DocumentName, json, "site", cancel);
        await db.SaveChangesAsync(cancel);
        log.LogInformation("The site was set up by {Recipe} in {Seconds:0.0} s", recipe.Name, clock.GetElapsedTime(started).TotalSeconds);
        return report;
    }
}
