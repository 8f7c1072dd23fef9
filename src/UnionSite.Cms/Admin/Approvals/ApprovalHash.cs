using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>The fingerprint of what an item says: the same words give the same fingerprint, whoever saved them and when.</summary>
public static class ApprovalHash
{
    private const int ShownCharacters = 12;

    // Plans and the place in a list are no words: they may be settled after the approval.
    private static readonly string[] Plans = ["PublishLaterPart", "ArchiveLaterPart"];

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(ContentItem item)
    {
        var content = new JsonObject();
        foreach (var (name, value) in item.Content.Where(member => !Plans.Contains(member.Key, StringComparer.Ordinal)))
        {
            content[name] = value?.DeepClone();
        }

        (content["ContainedPart"] as JsonObject)?.Remove("Order");
        var all = new JsonObject { ["Id"] = item.ContentItemId, ["Type"] = item.ContentType, ["Title"] = item.DisplayText, ["Content"] = Plain(content) };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToJsonString())));
    }

    /// <summary>What people compare by eye.</summary>
    public static string Shown(string hash) => hash.Length <= ShownCharacters ? hash : string.Join(' ', hash[..ShownCharacters].Chunk(4).Select(four => new string(four)));

    // Members in one order, and nothing said is the same as an empty value: a form adds empty members that change no word.
    private static JsonNode? Plain(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                var sorted = new JsonObject();
                foreach (var (name, value) in json.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    if (Plain(value) is { } said)
                    {
                        sorted[name] = said;
                    }
                }

                return sorted.Count == 0 ? null : sorted;
            case JsonArray array:
                return array.Count == 0 ? null : new JsonArray([.. array.Select(Plain)]);
            case JsonValue value when value.TryGetValue<string>(out var text):
                return text.Length == 0 ? null : JsonValue.Create(text.ReplaceLineEndings("\n"));
            default:
                return node?.DeepClone();
        }
    }
}
