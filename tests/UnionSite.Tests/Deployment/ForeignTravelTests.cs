using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Deployment;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Deployment;

/// <summary>
/// Recipes of other sites, taken in as the screen takes them: rehearsed, run, rehearsed again, and written out: everything
/// that their items hold is found again in the package.
/// </summary>
public sealed class ForeignTravelTests
{
    [SharedDataFact(ForeignRecipes.Set)]
    public async Task Recipes_TravelThrough_WithoutLoss()
    {
        var losses = new List<string>();
        var changes = new List<string>();
        var (items, files) = (0, 0);
        foreach (var file in ForeignRecipes.Files)
        {
            await using var site = await RecipeSite.NewAsync();
            var bytes = await File.ReadAllBytesAsync(Path.Combine(ForeignRecipes.Root!, file));
            var store = site.Services.GetRequiredService<TravelStore>();
            var travel = store.New("test", "test", file);
            await site.Use<TravelImport>(async import =>
            {
                Assert.Null(await import.UnpackAsync(travel, new MemoryStream(bytes), CancellationToken.None));
                await import.PlanAsync(travel, CancellationToken.None);
                Assert.Equal((file, ""), (file, travel.Problem));
                var planned = travel.Total;
                await import.RunAsync(travel, CancellationToken.None);
                Assert.Equal((file, "", planned), (file, travel.Problem, travel.Gone));
                await import.PlanAsync(travel, CancellationToken.None);
            });
            changes.AddRange(store.Rows(travel, false, 0, null, 0, int.MaxValue).Where(row => row.Action is not (PlanAction.Skip or PlanAction.Unknown))
                .Where(row => row is not { Name: "recipes" }).Select(row => $"{file}: {row}"));
            var package = RoundTripTests.RecipeOf(await RoundTripTests.PackageAsync(site.Services, RoundTripTests.Everything()));
            items += await CompareAsync(site, file, store.FilesOf(travel), package, losses);
            files++;
        }

        if (Environment.GetEnvironmentVariable("UNIONSITE_WRITE_REPORT") == "1")
        {
            await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), "foreign-travel.txt"), $"{files} recipes, {items} items compared\n{string.Join('\n', losses)}\n{string.Join('\n', changes)}");
        }

        Assert.Equal([], losses);
        Assert.Equal([], changes);
        Assert.True(items > 50, items.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<int> CompareAsync(RecipeSite site, string file, string folder, byte[] package, List<string> losses)
    {
        var steps = JsonNode.Parse(Encoding.UTF8.GetString(package))!["steps"]!.AsArray();
        var found = steps.Where(step => step!["name"]!.GetValue<string>() == "content").SelectMany(step => step!["data"]!.AsArray())
            .ToLookup(item => item!["ContentItemId"]!.GetValue<string>());
        var wanted = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        var recipe = new RecipeFolder(folder).Read("Recipe.json");
        var (journal, _) = await site.Use<DocumentStore, (JsonObject, int)>(documents => documents.ReadAsync("Recipe:" + recipe.Name));
        var first = DateTime.Parse(JsonText.TextOf(journal, "FirstRunUtc")!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var parameters = await site.Use<RecipeParameters, IReadOnlyDictionary<string, string>>(values => values.ParametersAsync(CancellationToken.None));
        var expressions = new RecipeExpressions(recipe, first, parameters, new Dictionary<string, string>());
        for (var i = 0; i < recipe.Steps.Count; i++)
        {
            if (recipe.Steps[i] is JsonObject step && "content".Equals(JsonText.TextOf(step, "name"), StringComparison.OrdinalIgnoreCase))
            {
                foreach (var item in (JsonMerge.Any(expressions.Resolve(step, $"steps[{i}]", _ => { }), "data") as JsonArray ?? []).OfType<JsonObject>())
                {
                    // Named several times, the last state counts; a version that is neither public nor the latest is history.
                    if (JsonText.FlagOf(item, "Latest") || JsonText.FlagOf(item, "Published"))
                    {
                        wanted[JsonText.TextOf(item, "ContentItemId")!] = item;
                    }
                }
            }
        }

        foreach (var (id, item) in wanted)
        {
            foreach (var passing in new[] { "Id", "ContentItemVersionId", "Latest", "Published" })
            {
                item.Remove(passing);
            }

            // An act and no state: it is done, and the site's settings say so.
            if (item["AutoroutePart"] is JsonObject route && JsonText.FlagOf(route, "SetHomepage"))
            {
                Assert.Contains(steps, step => step!["name"]!.GetValue<string>() == "settings" && JsonText.TextOf(step["HomeRoute"] as JsonObject, "ContentItemId") == id);
                route.Remove("SetHomepage");
            }

            var loss = found[id].Select(there => PackageLoss.Of(item, there, "")).OrderBy(text => text.Length).FirstOrDefault() ?? ": item gone";
            if (loss.Length > 0)
            {
                losses.Add($"{file} {id}{loss}");
            }
        }

        return wanted.Count;
    }
}
