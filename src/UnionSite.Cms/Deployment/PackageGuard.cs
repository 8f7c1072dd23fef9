using System.Text.Json.Nodes;

namespace UnionSite.Cms.Deployment;

/// <summary>
/// Makes sure that no text of an item becomes code where the package is taken in: a text of the form "[letters: ...]" gets
/// a space at its end, which is what takes the meaning from it; there is no other way to write such a text.
/// </summary>
internal static class PackageGuard
{
    /// <summary>Guards every text below the node.</summary>
    /// <returns>How many were changed.</returns>
    public static int Guard(JsonNode? node)
    {
        var changed = 0;
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json.ToList())
                {
                    if (IsCode(value))
                    {
                        json[name] = value!.GetValue<string>() + " ";
                        changed++;
                    }
                    else
                    {
                        changed += Guard(value);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (IsCode(list[i]))
                    {
                        list[i] = list[i]!.GetValue<string>() + " ";
                        changed++;
                    }
                    else
                    {
                        changed += Guard(list[i]);
                    }
                }

                break;
        }

        return changed;
    }

    private static bool IsCode(JsonNode? node)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length < 4 || text[0] != '[' || text[^1] != ']')
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && text[1..colon].All(char.IsLetter);
    }
}
