using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>ContentDefinition, ReplaceContentDefinition and DeleteContentDefinition.</summary>
internal sealed class ContentDefinitionStep(DefinitionStore store) : RecipeStep
{
    private const string Replace = "ReplaceContentDefinition";
    private const string Delete = "DeleteContentDefinition";

    public override IReadOnlyList<string> Names { get; } = ["ContentDefinition", Replace, Delete];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var types = step.AnyList(DefinitionRecords.Types);
        var parts = step.AnyList(DefinitionRecords.Parts);
        var change = new DefinitionChange(await store.ReadAsync(cancel));
        if (step.Report.Name.Equals(Delete, StringComparison.OrdinalIgnoreCase))
        {
            step.Report.Count("đã xóa", change.Delete(Texts(types), Texts(parts)));
        }
        else
        {
            if (step.Report.Name.Equals(Replace, StringComparison.OrdinalIgnoreCase))
            {
                change.Replace(types, parts);
            }
            else
            {
                change.Merge(types, parts);
            }

            step.Report.Count("kiểu", types.Count);
            step.Report.Count("thành phần", parts.Count);
        }

        foreach (var warning in change.Warnings)
        {
            step.Say(warning);
        }

        if (await store.StageAsync(change.Document, step.Run.By, cancel))
        {
            step.Report.Outcome = StepOutcome.Done;
        }
    }

    private static IEnumerable<string> Texts(JsonArray list) =>
        list.OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : "").Where(text => text.Length > 0);
}
