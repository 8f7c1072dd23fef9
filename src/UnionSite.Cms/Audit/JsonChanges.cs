using System.Text.Json.Nodes;

namespace UnionSite.Cms.Audit;

/// <summary>Which members of a document differ, for the audit line of its change. Names only: values have a history of their own.</summary>
public static class JsonChanges
{
    /// <summary>Paths of at most two members ("HtmlBodyPart.Html"), ordered; a member that came or went counts as changed.</summary>
    public static IReadOnlyList<(string Outer, string Inner)> Between(JsonObject before, JsonObject after)
    {
        var changed = new List<(string Outer, string Inner)>();
        foreach (var outer in Names(before, after))
        {
            if (before[outer] is JsonObject old && after[outer] is JsonObject fresh)
            {
                changed.AddRange(Names(old, fresh).Where(inner => !JsonNode.DeepEquals(old[inner], fresh[inner])).Select(inner => (outer, inner)));
            }
            else if (!JsonNode.DeepEquals(before[outer], after[outer]))
            {
                changed.Add((outer, ""));
            }
        }

        return changed;
    }

    /// <summary>The names as the end of a sentence, at most twelve of them; "" when nothing changed.</summary>
    public static string Sentence(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? "" : $" Đổi: {string.Join(", ", all.Take(12))}{(all.Count > 12 ? $" và {all.Count - 12} mục khác" : "")}.";
    }

    private static IEnumerable<string> Names(JsonObject before, JsonObject after) =>
        before.Concat(after).Select(member => member.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
