using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>ContentDefinition, ReplaceContentDefinition and DeleteContentDefinition.</summary>
internal sealed class ContentDefinitionStep(DefinitionStore store, SiteDb db) : RecipeStep
{
    private const string Replace = "ReplaceContentDefinition";
    private const string Delete = "DeleteContentDefinition";

    public override IReadOnlyList<string> Names { get; } = ["ContentDefinition", Replace, Delete];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var types = step.AnyList(DefinitionRecords.Types);
        var parts = step.AnyList(DefinitionRecords.Parts);
        var before = await store.ReadAsync(cancel);
        var change = new DefinitionChange((JsonObject)before.DeepClone());
        if (step.Report.Name.Equals(Delete, StringComparison.OrdinalIgnoreCase))
        {
            step.Report.Count(T("đã xóa"), change.Delete(Texts(types), Texts(parts)));
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

            step.Report.Count(T("kiểu"), types.Count);
            step.Report.Count(T("thành phần"), parts.Count);
        }

        foreach (var warning in change.Warnings)
        {
            step.Say(warning);
        }

        var losses = await LossesAsync(before, change.Document, cancel);
        Tell(step, before, change.Document, types, parts, losses);
        if (step.Run.Options.KeepLocal && losses.Count > 0)
        {
            step.Say(T("Bước này không được áp dụng: nội dung đang có ở đây sẽ mất ô. Kiểu nội dung giữ như đang có."));
            return;
        }

        if (await store.StageAsync(change.Document, step.Run.By, cancel))
        {
            step.Report.Outcome = StepOutcome.Done;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> LossesAsync(JsonObject before, JsonObject after, CancellationToken cancel)
    {
        var losses = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, lost) in DefinitionLoss.Find(before, after))
        {
            var items = await db.ContentItems.CountAsync(row => row.Latest && row.ContentType == type, cancel);
            if (items > 0)
            {
                losses[type] = T($"{items} nội dung đang có sẽ không còn: {string.Join(", ", lost)}.");
            }
        }

        return losses;
    }

    private static void Tell(StepContext step, JsonObject before, JsonObject after, JsonArray types, JsonArray parts, IReadOnlyDictionary<string, string> losses)
    {
        foreach (var (type, loss) in losses)
        {
            step.Row(PlanAction.Conflict, T("Kiểu nội dung"), type, "", loss);
        }

        foreach (var (list, label, names) in new[] { (DefinitionRecords.Types, T("Kiểu nội dung"), NamesOf(types)), (DefinitionRecords.Parts, T("Thành phần"), NamesOf(parts)) })
        {
            foreach (var name in names.Where(name => list != DefinitionRecords.Types || !losses.ContainsKey(name)))
            {
                step.Row(Find(before, list, name), Find(after, list, name), label, name);
            }
        }
    }

    private static IEnumerable<string> NamesOf(JsonArray list) =>
        list.OfType<JsonObject>().Select(record => UnionSite.Cms.Text.JsonMerge.AnyText(record, "Name") ?? "").Concat(Texts(list));

    private static JsonObject? Find(JsonObject document, string list, string name) =>
        document[list] is JsonArray records ? DefinitionRecords.Find(records, name) : null;

    private static IEnumerable<string> Texts(JsonArray list) =>
        list.OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : "").Where(text => text.Length > 0);
}
