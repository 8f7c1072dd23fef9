using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>recipes: { "Values": [{ "name": exact name }] }; the recipes run right after the step.</summary>
internal sealed class RecipesStep : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["recipes"];

    public override Task RunAsync(StepContext step, CancellationToken cancel)
    {
        foreach (var (value, path) in step.Objects("Values", step.AnyList("Values")))
        {
            if (JsonMerge.AnyText(value, "name") is not { Length: > 0 } name)
            {
                throw step.Fail(path + ".name", T("thiếu tên công thức."));
            }

            if (step.Recipe.Folder?.ByName(name) is { } inner)
            {
                step.Run.Inner.Add(inner);
                step.Row(PlanAction.Update, T("Công thức"), name);
                step.Report.Count(T("công thức"));
            }
            else
            {
                step.Report.Outcome = StepOutcome.Unknown;
                step.Row(PlanAction.Unknown, T("Công thức"), name, "", T("Không có công thức tên này."));
                step.Missing(path, T($"không có công thức tên “{name}” trong thư mục công thức."));
            }
        }

        return Task.CompletedTask;
    }
}
