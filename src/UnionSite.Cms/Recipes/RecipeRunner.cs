using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes;

/// <summary>
/// Runs recipes. Each step is one transaction: it is applied as a whole or the site stays as it was before the step. A
/// failed step ends the run; the steps before it stay applied. Only one recipe runs at a time.
/// </summary>
public sealed class RecipeRunner(
    SiteDb db,
    IEnumerable<RecipeStep> steps,
    RecipePictures pictures,
    RecipeJournal journal,
    RecipeParameters parameters,
    ILogger<RecipeRunner> log)
{
    private const int MaxDepth = 10;

    private static readonly SemaphoreSlim OneAtATime = new(1);

    private readonly Dictionary<string, RecipeStep> _steps = steps
        .SelectMany(step => step.Names.Select(name => (Name: name, Step: step)))
        .ToDictionary(pair => pair.Name, pair => pair.Step, StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs the recipe and says what each step did. Failures are in the report, not thrown.</summary>
    public async Task<RecipeReport> RunAsync(Recipe recipe, RecipeOptions options, CancellationToken cancel = default)
    {
        await OneAtATime.WaitAsync(cancel);
        try
        {
            using var drafts = pictures.Open();
            db.ChangeTracker.Clear();
            var report = new RecipeReport(recipe.Name, options.DryRun);
            await using var rehearsal = options.DryRun ? await db.Database.BeginTransactionAsync(cancel) : null;
            var run = new RecipeRun(options);
            var before = await journal.DocumentsAsync(cancel);
            await RunRecipeAsync(recipe, run, report, [], cancel);
            if (!options.DryRun)
            {
                db.ChangeTracker.Clear();
                await journal.SettleAsync(recipe, run, before, cancel);
            }

            log.LogInformation("Recipe {Recipe}: {Steps} steps, {Outcome}", recipe.Name, report.Steps.Count, report.Failure is { } failure ? "failed at " + failure.Name : "done");
            return report;
        }
        finally
        {
            db.ChangeTracker.Clear();
            OneAtATime.Release();
        }
    }

    private async Task RunRecipeAsync(Recipe recipe, RecipeRun run, RecipeReport report, IReadOnlyList<string> outer, CancellationToken cancel)
    {
        foreach (var oddity in recipe.Oddities())
        {
            report.Say($"{recipe.Label}: {oddity}");
        }

        await journal.BeginAsync(recipe, run, cancel);
        var (firstRun, by, sequences) = (run.FirstRunUtc, run.By, run.Sequences);
        var expressions = new RecipeExpressions(recipe, firstRun, await parameters.ParametersAsync(cancel), parameters.Configuration());
        for (var i = 0; i < recipe.Steps.Count && report.Succeeded; i++)
        {
            (run.FirstRunUtc, run.By, run.Sequences) = (firstRun, by, sequences);
            var done = await RunStepAsync(recipe, i, expressions, run, cancel);
            report.Add(done);
            run.Options.Stepped?.Invoke(done);
            await RunInnerAsync(recipe, run, report, done, outer, cancel);
        }

        run.Sequences = sequences;
        await journal.EndAsync(recipe, run, cancel);
    }

    private async Task RunInnerAsync(Recipe recipe, RecipeRun run, RecipeReport report, StepReport step, IReadOnlyList<string> outer, CancellationToken cancel)
    {
        var inner = run.Inner.ToList();
        run.Inner.Clear();
        IReadOnlyList<string> names = [.. outer, recipe.Name];
        foreach (var asked in inner.TakeWhile(_ => report.Succeeded))
        {
            if (names.Contains(asked.Name) || names.Count >= MaxDepth)
            {
                step.Outcome = StepOutcome.Failed;
                step.Say(T($"steps[{step.Index}]: công thức “{asked.Name}” gọi lại chính nó, hoặc lồng quá {MaxDepth} tầng."));
                return;
            }

            await RunRecipeAsync(asked, run, report, names, cancel);
        }
    }

    private async Task<StepReport> RunStepAsync(Recipe recipe, int index, RecipeExpressions expressions, RecipeRun run, CancellationToken cancel)
    {
        var json = recipe.Steps[index] as JsonObject;
        var name = JsonText.TextOf(json, "name") ?? "";
        var report = new StepReport(recipe.Label, index, name);
        if (json is null || name.Length == 0)
        {
            report.Outcome = StepOutcome.Unknown;
            report.Say(T($"steps[{index}]: bước không có khóa “name” viết thường nên không được chạy."));
            return report;
        }

        var putBack = pictures.Remember();
        await using var transaction = await StepTransaction.BeginAsync(db, cancel);
        try
        {
            var payload = expressions.Resolve(json, $"steps[{index}]", message => Left(message, report, run));
            var step = _steps.GetValueOrDefault(name) ?? _steps[Steps.KeptStep.Fallback];
            await step.RunAsync(new StepContext(recipe, index, payload, report, run), cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (Exception failure) when (Reason(failure, index) is { } reason)
        {
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
            putBack();
            run.RolledBack();
            run.Inner.Clear();
            report.Outcome = StepOutcome.Failed;
            report.Say(reason);
            log.LogWarning(failure, "Recipe {Recipe} failed at step {Index} {Step}", recipe.Name, index, name);
            return report;
        }

        db.ChangeTracker.Clear();
        if (run.Options.DryRun)
        {
            // Nothing is durable in a rehearsal: what waits for a commit is dropped, and files that were staged are removed.
            run.RolledBack();
        }
        else
        {
            pictures.Publish();
            await run.CommittedAsync();
            // A handler may have read settings or definitions anew.
            pictures.Publish();
        }

        return report;
    }

    private static void Left(string message, StepReport report, RecipeRun run)
    {
        if (run.Options.Strict)
        {
            throw new RecipeException("", message);
        }

        report.Say(message);
    }

    // A recipe comes from anybody: whatever the store or a reader of JSON says about it is a failure of the step, not of the site.
    private static string? Reason(Exception failure, int index) => failure switch
    {
        RecipeException wrong => wrong.Message,
        DefinitionException wrong => $"steps[{index}].{wrong.Message}",
        DbUpdateException wrong => T($"steps[{index}]: cơ sở dữ liệu từ chối: {wrong.InnerException?.Message ?? wrong.Message}"),
        InvalidOperationException or FormatException or System.Text.Json.JsonException => T($"steps[{index}]: dữ liệu không đúng dạng: {failure.Message}"),
        IOException or UnauthorizedAccessException => T($"steps[{index}]: không đọc hoặc ghi được tệp: {failure.Message}"),
        _ => null,
    };
}
