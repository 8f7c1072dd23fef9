using System.Text.Json.Nodes;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>feature: { "enable": [ids], "disable": [ids] }. Ids are kept whether this site has the feature or not.</summary>
internal sealed class FeatureStep(DocumentStore documents, SiteFeatures features, Data.SiteDb db) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["feature"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var (json, _) = await documents.ReadAsync(SiteFeatures.DocumentName, cancel);
        var enabled = JsonText.TextsOf(json, "Enabled").ToList();
        var disabled = JsonText.TextsOf(json, "Disabled").ToList();
        // Orchard disables first: an id in both lists ends as enabled.
        Move(step, "disable", enabled, disabled);
        Move(step, "enable", disabled, enabled);
        json["Enabled"] = List(enabled);
        json["Disabled"] = List(disabled);
        if (await documents.WriteAsync(SiteFeatures.DocumentName, json, step.Run.By, cancel))
        {
            await db.SaveChangesAsync(cancel);
            await features.ReloadAsync(documents, cancel);
            step.Report.Outcome = StepOutcome.Done;
        }
    }

    private static void Move(StepContext step, string member, List<string> from, List<string> to)
    {
        foreach (var id in step.AnyList(member).OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var text) ? text : "").Where(id => id.Length > 0))
        {
            from.Remove(id);
            step.Row(to.Contains(id) ? PlanAction.Skip : PlanAction.Update, member == "enable" ? T("Bật tính năng") : T("Tắt tính năng"), id);
            if (!to.Contains(id))
            {
                to.Add(id);
            }

            step.Report.Count(member == "enable" ? T("bật") : T("tắt"));
        }
    }

    // Sorted, so that switching off and on again leaves the document as it was.
    private static JsonArray List(IEnumerable<string> ids) => new([.. ids.Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]);
}
