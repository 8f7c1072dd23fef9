using System.Text.Json.Nodes;
using UnionSite.Cms.Data;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// Steps that the site does not act on, known ones and unknown ones: stored whole in the document "Step:{Name}" so that
/// nothing of a recipe is lost and a deployment package can carry it on, and reported.
/// </summary>
internal sealed class KeptStep(DocumentStore documents, SiteDb db) : RecipeStep
{
    /// <summary>The name under which steps that nobody knows are found.</summary>
    public const string Fallback = "*";

    private static readonly string[] Known =
    [
        "custom-user-settings", "queries", "Templates", "AdminTemplates", "ShortcodeTemplates", "Placements", "FeatureProfiles",
        "WorkflowType", "deployment", "command", "lucene-index", "lucene-index-reset", "lucene-index-rebuild",
        "ElasticIndexSettings", "elastic-index-reset", "elastic-index-rebuild", "azureai-index-create", "azureai-index-reset",
        "azureai-index-rebuild", "CreateOrUpdateIndexProfile", "ResetIndex", "RebuildIndex", "UrlRewriting", "Translations",
    ];

    /// <summary>Start of the names of the documents that hold kept steps.</summary>
    public const string Prefix = "Step:";

    /// <summary>The kept steps of a document, as a recipe states them.</summary>
    public static IEnumerable<JsonObject> Written(string document, JsonObject json)
    {
        var name = document[Prefix.Length..];
        if (!Known.Contains(name, StringComparer.Ordinal))
        {
            return (json["Steps"] as JsonArray ?? []).OfType<JsonObject>().Select(step => (JsonObject)step.DeepClone());
        }

        var written = new JsonObject { ["name"] = name };
        foreach (var (member, value) in json)
        {
            written[member] = value?.DeepClone();
        }

        return [written];
    }

    public override IReadOnlyList<string> Names { get; } = [.. Known, Fallback];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        var known = Known.FirstOrDefault(name => name.Equals(step.Report.Name, StringComparison.OrdinalIgnoreCase));
        var document = Prefix + (known ?? step.Report.Name.ToLowerInvariant());
        if (document.Length > 256)
        {
            throw step.Fail("name", T("tên bước quá dài."));
        }

        var (json, _) = await documents.ReadAsync(document, cancel);
        if (known is null)
        {
            // What an unknown step means is not known either: each is kept whole, one of the same identity is replaced.
            Keep(json, step.Payload);
        }
        else
        {
            foreach (var (name, value) in step.Members)
            {
                Merge(json, name, value);
            }
        }

        await documents.WriteAsync(document, json, step.Run.By, cancel);
        await db.SaveChangesAsync(cancel);
        step.Row(PlanAction.Unknown, T("Bước"), step.Report.Name, "", known is null ? T("Không biết bước này; được giữ nguyên văn.") : T("Được giữ nguyên văn, trang này không thực hiện."));
        step.Report.Outcome = known is null ? StepOutcome.Unknown : StepOutcome.Kept;
        step.Say(known is null
            ? T($"Không biết bước “{step.Report.Name}”: được giữ nguyên văn, không thực hiện.")
            : T($"Bước “{step.Report.Name}” được giữ nguyên văn, trang này không thực hiện."));
    }

    private static void Keep(JsonObject json, JsonObject payload)
    {
        if (json["Steps"] is not JsonArray list)
        {
            list = [];
            json["Steps"] = list;
        }

        ListedDocument.Put(list, payload);
    }

    private static void Merge(JsonObject json, string name, JsonNode? value)
    {
        switch (value)
        {
            case JsonArray incoming when json[name] is JsonArray list:
                foreach (var record in incoming)
                {
                    ListedDocument.Put(list, record);
                }

                break;
            case JsonObject incoming when json[name] is JsonObject dictionary:
                foreach (var (key, record) in incoming)
                {
                    dictionary[key] = record?.DeepClone();
                }

                break;
            default:
                json[name] = value?.DeepClone();
                break;
        }
    }
}
