using System.Text.Json.Nodes;

namespace UnionSite.Cms.Deployment;

/// <summary>What never leaves the site: members of settings and kept steps that hold secrets, told by their names.</summary>
internal static class PackageSecrets
{
    private static readonly string[] Words =
        ["password", "secret", "apikey", "accesskey", "privatekey", "connectionstring", "token", "credential", "salt", "securitystamp", "superuser", "certificate", "thumbprint"];

    /// <summary>Removes them.</summary>
    /// <param name="node">A copy that may be changed.</param>
    /// <param name="place">Where it stands, for the report.</param>
    /// <param name="removed">Receives the place of each.</param>
    public static void Remove(JsonNode? node, string place, ICollection<string> removed)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var name in json.Select(member => member.Key).ToList())
                {
                    // A switch or a number is no secret, whatever it is called; a text or an object may hold one.
                    if (json[name] is JsonValue value && IsSecret(name) && value.TryGetValue<string>(out var text))
                    {
                        json.Remove(name);
                        if (text.Length > 0)
                        {
                            removed.Add($"{place}.{name}");
                        }
                    }
                    else
                    {
                        Remove(json[name], $"{place}.{name}", removed);
                    }
                }

                break;
            case JsonArray list:
                foreach (var inner in list)
                {
                    Remove(inner, place, removed);
                }

                break;
        }
    }

    private static bool IsSecret(string name) => Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
