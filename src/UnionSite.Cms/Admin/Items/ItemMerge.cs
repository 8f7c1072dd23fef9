using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Items;

/// <summary>
/// Brings two editors' texts together. The form carries a short mark of each value as it was when the form was opened, so that
/// "who changed what" can be told even when the draft was saved in place and its earlier text is gone.
/// </summary>
internal static class ItemMerge
{
    /// <summary>Form names of the choices start so; their value is "theirs" or "mine".</summary>
    public const string Prefix = "_take.";

    /// <summary>The marks of all values: "Part.Member=0a1b2c3d4e", one a line.</summary>
    public static string Marks(ContentItem item) => string.Join('\n', Members(item).Select(member => $"{member.Path}={Mark(member.Value)}"));

    /// <summary>The differences between what is stored and what was typed, with a proposal for each.</summary>
    public static IReadOnlyList<ItemConflict> Conflicts(ContentItem stored, ContentItem mine, string marks, IReadOnlyList<ItemDifference> differences)
    {
        var opened = marks.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return [.. differences.Select(difference =>
        {
            var was = opened.GetValueOrDefault(difference.Path, Mark(null));
            // Without marks nothing is known, and then what was typed counts as touched.
            return new ItemConflict(difference, opened.Count == 0 || Mark(ValueOf(mine, difference.Path)) != was, Mark(ValueOf(stored, difference.Path)) != was);
        })];
    }

    /// <summary>Takes over from the stored version what the form chose so.</summary>
    public static void Take(ContentItem item, ContentItem stored, PostedForm form)
    {
        foreach (var name in form.Names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && form.Text(name) == "theirs"))
        {
            var path = name[Prefix.Length..];
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            var (outer, inner) = dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
            var value = ValueOf(stored, path)?.DeepClone();
            if (inner.Length == 0)
            {
                Put(item.Content, outer, value);
            }
            else if (stored.FindPart(outer) is not null || item.FindPart(outer) is not null)
            {
                Put(item.Part(outer), inner, value);
            }
        }
    }

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is null)
        {
            json.Remove(name);
        }
        else
        {
            json[name] = value;
        }
    }

    private static IEnumerable<(string Path, JsonNode? Value)> Members(ContentItem item) =>
        item.Content.SelectMany(part => part.Value is JsonObject members
            ? members.Select(member => ($"{part.Key}.{member.Key}", member.Value))
            : [(part.Key, part.Value)]);

    private static JsonNode? ValueOf(ContentItem item, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? item.Content[path] : item.FindPart(path[..dot])?[path[(dot + 1)..]];
    }

    // Absent, empty and "nothing in it" are one to an editor.
    private static string Mark(JsonNode? value) => value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 } || value.ToJsonString() == "\"\""
        ? "0"
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonText.Write(value))).AsSpan(0, 5));
}
