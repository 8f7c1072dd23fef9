using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnionSite.Tests.Deployment;

/// <summary>Looks for everything of one JSON in another one, which may hold more.</summary>
internal static class PackageLoss
{
    /// <summary>The first thing that is not found again; "" when all is there.</summary>
    public static string Of(JsonNode? wanted, JsonNode? found, string path)
    {
        switch (wanted)
        {
            case null:
                return "";
            case JsonObject json:
                return found is JsonObject there
                    ? json.Select(member => Of(member.Value, there[member.Key], $"{path}.{member.Key}")).FirstOrDefault(loss => loss.Length > 0) ?? ""
                    // What is empty says nothing: a reader takes its absence as the same.
                    : json.Count == 0 || json.All(member => member.Value is null) ? "" : path + ": gone";
            case JsonArray list:
                return found is JsonArray array && array.Count == list.Count
                    ? list.Select((item, at) => Of(item, array[at], $"{path}[{at}]")).FirstOrDefault(loss => loss.Length > 0) ?? ""
                    : $"{path}: {list.Count} and {(found as JsonArray)?.Count.ToString(CultureInfo.InvariantCulture) ?? "gone"}";
            default:
                return Same(wanted, found) ? "" : $"{path}: {wanted.ToJsonString()} and {found?.ToJsonString() ?? "gone"}";
        }
    }

    private static bool Same(JsonNode wanted, JsonNode? found)
    {
        if (found is not JsonValue)
        {
            return false;
        }

        var (left, right) = (wanted.GetValueKind(), found.GetValueKind());
        if (left == JsonValueKind.String && right == JsonValueKind.String)
        {
            var (one, other) = (wanted.GetValue<string>(), found.GetValue<string>());
            return string.Equals(one.Normalize(), other.Normalize(), StringComparison.Ordinal)
                || one + " " == other
                || (DateTime.TryParse(one, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var first)
                    && DateTime.TryParse(other, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var second) && first == second);
        }

        return JsonNode.DeepEquals(wanted, found)
            || (left == JsonValueKind.Number && right == JsonValueKind.Number && wanted.GetValue<decimal>() == found.GetValue<decimal>());
    }
}
