using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes;

/// <summary>A step that is being applied: its payload with expressions replaced, and where its results are told.</summary>
/// <param name="recipe">The recipe that holds the step.</param>
/// <param name="index">Place in the recipe, from 0.</param>
/// <param name="payload">The step with its expressions replaced.</param>
/// <param name="report">Receives results.</param>
/// <param name="run">The run that the step belongs to.</param>
public sealed class StepContext(Recipe recipe, int index, JsonObject payload, StepReport report, RecipeRun run)
{
    /// <summary>The recipe that holds the step.</summary>
    public Recipe Recipe { get; } = recipe;

    /// <summary>Place of the step in the recipe.</summary>
    public int Index { get; } = index;

    /// <summary>The step.</summary>
    public JsonObject Payload { get; } = payload;

    /// <summary>Results.</summary>
    public StepReport Report { get; } = report;

    /// <summary>The run.</summary>
    public RecipeRun Run { get; } = run;

    /// <summary>Path of the step within its recipe.</summary>
    public string Path => $"steps[{Index}]";

    /// <summary>The members besides "name".</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Members => Payload.Where(member => member.Key != "name");

    /// <summary>A member whose name is matched ignoring case: steps that stock Orchard reads through a model class.</summary>
    public JsonNode? Any(string name) => JsonMerge.Any(Payload, name);

    /// <summary>As <see cref="Any"/>; an empty array when it is absent.</summary>
    /// <exception cref="RecipeException">The member is there and is not an array.</exception>
    public JsonArray AnyList(string name) => Any(name) switch
    {
        JsonArray list => list,
        null => [],
        _ => throw Fail(name, T("phải là một danh sách.")),
    };

    /// <summary>
    /// A member whose name is matched by exact case: steps that stock Orchard reads from the raw JSON. One that differs in
    /// case only is not used, as in stock Orchard, and said so.
    /// </summary>
    public JsonNode? Exact(string name)
    {
        if (Payload.TryGetPropertyValue(name, out var value))
        {
            return value;
        }

        if (Payload.Select(member => member.Key).FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } key)
        {
            Say(T($"Khóa “{key}” bị bỏ qua: phải viết đúng là “{name}”."));
        }

        return null;
    }

    /// <summary>The objects of a list, each with its path.</summary>
    /// <exception cref="RecipeException">An element is not an object.</exception>
    public IEnumerable<(JsonObject Json, string Path)> Objects(string member, JsonArray list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            yield return (list[i] as JsonObject ?? throw Fail($"{member}[{i}]", T("phải là một đối tượng JSON.")), $"{member}[{i}]");
        }
    }

    /// <summary>Something was changed.</summary>
    public void Changed(string what, int number = 1)
    {
        if (number > 0)
        {
            Report.Count(what, number);
            Report.Outcome = StepOutcome.Done;
        }
    }

    /// <summary>A message for the reader of the report.</summary>
    public void Say(string message) => Report.Say(message);

    /// <summary>Tells what becomes of one thing that the step names.</summary>
    public void Row(PlanAction action, string type, string title, string id = "", string note = "") =>
        Run.Options.Row?.Invoke(new PlanRow(Index, Report.Name, action, type, title, id, note));

    /// <summary>Tells what becomes of a thing by how it was and how it is to be.</summary>
    public void Row(JsonNode? before, JsonNode? after, string type, string title) =>
        Row(before is null ? PlanAction.Create : JsonNode.DeepEquals(before, after) ? PlanAction.Skip : PlanAction.Update, type, title);

    /// <summary>Something that the recipe names is not at hand: a failure for the site's own set-up, a message otherwise.</summary>
    public void Missing(string path, string reason)
    {
        if (Run.Options.Strict)
        {
            throw Fail(path, reason);
        }

        Say($"{Path}.{path}: {reason}");
    }

    /// <summary>A failure of the step at a place below it.</summary>
    public RecipeException Fail(string path, string reason) => new(path.Length > 0 ? $"{Path}.{path}" : Path, reason);
}
