using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>What a sitemap says of a page besides its address.</summary>
/// <param name="Frequency">In the words of sitemaps.org, such as "weekly"; "" when nothing is said.</param>
/// <param name="Priority">From "0.0" to "1.0"; "" when nothing is said.</param>
internal sealed record SitemapHint(string Frequency, string Priority)
{
    // In the order of stock Orchard's numbers.
    private static readonly string[] Names = ["daily", "hourly", "weekly", "monthly", "yearly", "always", "never"];

    /// <summary>Says nothing.</summary>
    public static SitemapHint None { get; } = new("", "");

    /// <summary>Reads ChangeFrequency (a number or a name) and Priority (tenths) of a source, a type entry or a SitemapPart.</summary>
    public static SitemapHint Read(JsonObject? json) => json is null ? None : new SitemapHint(FrequencyOf(JsonMerge.AnyText(json, "ChangeFrequency") ?? Number(json, "ChangeFrequency")), PriorityOf(Number(json, "Priority")));

    private static string FrequencyOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number < Names.Length ? Names[number] : ""
            : Names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? "";

    private static string PriorityOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var tenths) && tenths <= 10 ? (tenths / 10m).ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static string? Number(JsonObject json, string member) => JsonMerge.Any(json, member)?.ToString();
}
