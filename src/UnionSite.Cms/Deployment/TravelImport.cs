using System.Text.Json.Nodes;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Text;
using UnionSite.Cms.WordPress;

namespace UnionSite.Cms.Deployment;

/// <summary>Takes packages in: unpacks, rehearses and runs them, through the one runner of recipes.</summary>
public sealed class TravelImport(TravelStore store, RecipeRunner runner, WordPressConverter wordPress)
{
    /// <summary>Unpacks an upload.</summary>
    /// <param name="travel">A new one; on success it waits for its rehearsal.</param>
    /// <param name="upload">The sent bytes.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Why it is refused, in Vietnamese, or null.</returns>
    public async Task<string?> UnpackAsync(Travel travel, Stream upload, CancellationToken cancel)
    {
        var contents = await PackageReader.UnpackAsync(upload, store.FilesOf(travel), cancel);
        if (contents.Problem is not null)
        {
            return contents.Problem;
        }

        travel.Foreign = contents.Foreign;
        travel.Notes = [.. contents.Notes];
        if (contents.Recipe.Length > 0)
        {
            travel.Recipes = [contents.Recipe];
        }

        try
        {
            return contents.Recipe.Length > 0 && Read(travel, contents.Recipe).Steps.Count == 0
                ? T("Tệp này không có “steps” nên không phải là công thức.")
                : null;
        }
        catch (RecipeException wrong)
        {
            return wrong.Reason;
        }
    }

    /// <summary>True when a recipe of the package makes accounts or rights, which lead to every right.</summary>
    public bool MakesRights(Travel travel) => travel.Recipes.Select(file => Read(travel, file)).Concat(new RecipeFolder(store.FilesOf(travel)).All())
        .SelectMany(recipe => recipe.Steps.OfType<JsonObject>())
        .Any(step => JsonText.TextOf(step, "name") is { } name
            && (name.Equals("Users", StringComparison.OrdinalIgnoreCase) || name.Equals("Roles", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Rehearses it: everything is done and undone again, recipe by recipe.</summary>
    internal async Task PlanAsync(Travel travel, CancellationToken cancel)
    {
        travel.Problem = await ConvertAsync(travel, cancel) ?? await RunAsync(travel, false, cancel) ?? "";
        travel.State = travel.Problem.Length == 0 ? TravelState.Planned : TravelState.Failed;
    }

    /// <summary>Runs it. A step that fails leaves the site as it was before the step, and ends the run.</summary>
    internal async Task RunAsync(Travel travel, CancellationToken cancel)
    {
        travel.Problem = await RunAsync(travel, true, cancel) ?? "";
        travel.State = travel.Problem.Length == 0 ? TravelState.Done : TravelState.Failed;
    }

    private async Task<string?> ConvertAsync(Travel travel, CancellationToken cancel)
    {
        if (travel.Foreign.Length == 0)
        {
            return null;
        }

        try
        {
            var (recipes, notes) = await wordPress.ConvertAsync(store.FilesOf(travel), travel.Foreign, cancel);
            travel.Recipes = [.. recipes];
            travel.Notes.AddRange(notes);
            return recipes.Count > 0 ? null : T("Bản xuất này không có bài hay trang nào để nhận.");
        }
        catch (RecipeException wrong)
        {
            return wrong.Reason;
        }
    }

    private async Task<string?> RunAsync(Travel travel, bool ran, CancellationToken cancel)
    {
        using var recorder = new TravelRecorder(travel, store, ran);
        foreach (var file in travel.Recipes)
        {
            if (travel.Recipes.Count > 1)
            {
                // Whoever waits to save comes first.
                await Task.Delay(20, cancel);
            }

            var options = new RecipeOptions(travel.UserName, DryRun: !ran, KeepLocal: travel.KeepLocal) { Row = recorder.Row, Stepped = recorder.Stepped };
            var report = await runner.RunAsync(Read(travel, file), options, cancel);
            travel.Notes.AddRange(report.Messages.Except(travel.Notes).Take(50));
            if (report.Failure is { } failure)
            {
                return ran ? T($"Dừng ở bước “{failure.Name}”: {failure.Messages[^1]}") : T($"Sẽ dừng ở bước “{failure.Name}”: {failure.Messages[^1]}");
            }
        }

        return null;
    }

    private Recipe Read(Travel travel, string file) => new RecipeFolder(store.FilesOf(travel)).Read(file);
}
