using System.Text.Json.Nodes;

namespace UnionSite.Cms.Text;

/// <summary>The two ways in which Orchard lays one JSON object over another.</summary>
public static class JsonMerge
{
    /// <summary>
    /// Settings of definitions: deep; scalars overwrite, nulls are skipped, arrays are united by deep equality. (Stock
    /// Orchard appends objects of arrays each time; this site does not, so that a recipe may be run again.)
    /// </summary>
    public static void Unite(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            switch (value)
            {
                case null:
                    break;
                case JsonObject inner when target[name] is JsonObject existing:
                    Unite(existing, inner);
                    break;
                case JsonArray items when target[name] is JsonArray existing:
                    foreach (var item in items.Where(item => !existing.Any(known => JsonNode.DeepEquals(known, item))))
                    {
                        existing.Add(item?.DeepClone());
                    }

                    break;
                case JsonObject fresh:
                    // Through the merge itself, so that nulls are left out here as well.
                    var copy = new JsonObject();
                    Unite(copy, fresh);
                    target[name] = copy;
                    break;
                default:
                    target[name] = value.DeepClone();
                    break;
            }
        }
    }

    /// <summary>Content items: deep; scalars and arrays are replaced, nulls and absent members are ignored.</summary>
    public static void Overlay(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            switch (value)
            {
                case null:
                    break;
                case JsonObject inner when target[name] is JsonObject existing:
                    Overlay(existing, inner);
                    break;
                default:
                    target[name] = value.DeepClone();
                    break;
            }
        }
    }

    /// <summary>A member whose name is matched ignoring case; the exact one wins.</summary>
    public static JsonNode? Any(JsonObject json, string name) => json.TryGetPropertyValue(name, out var exact)
        ? exact
        : json.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A text member whose name is matched ignoring case, or null.</summary>
    public static string? AnyText(JsonObject json, string name) =>
        Any(json, name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
