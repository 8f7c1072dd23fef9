using System.Text.Json.Nodes;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>custom-settings: each member but "name" is the content item of a settings type, kept in the bag under the type's name.</summary>
internal sealed class CustomSettingsStep(SettingsStore store) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["custom-settings"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var bag = await store.ReadAsync(cancel);
        foreach (var (type, value) in step.Members)
        {
            if (value is not JsonObject item)
            {
                throw step.Fail(type, T("phải là một mục nội dung (đối tượng JSON)."));
            }

            step.Row(bag[type], item, T("Cài đặt"), type);
            bag[type] = item.DeepClone();
            step.Report.Count(T("mục"));
        }

        if (await store.StageAsync(bag, step.Run.By, cancel))
        {
            step.Report.Outcome = StepOutcome.Done;
        }
    }
}
