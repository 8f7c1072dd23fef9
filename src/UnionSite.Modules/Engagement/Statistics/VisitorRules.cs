using System.Text.RegularExpressions;

namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>Tells machines from people by the name that a browser gives itself.</summary>
internal static partial class VisitorRules
{
    // Every browser that people use names an engine after this prefix; tools and most crawlers do not.
    private const string BrowserPrefix = "Mozilla/5.0 (";

    /// <summary>Who it was.</summary>
    public static Visitor Of(string? userAgent) =>
        userAgent is null || !(userAgent.StartsWith(BrowserPrefix, StringComparison.Ordinal) || userAgent.StartsWith("Opera/", StringComparison.Ordinal)) || Machine().IsMatch(userAgent)
            ? Visitor.Machine
            : Visitor.Person;

    // No quantifiers, so matching is linear and needs no time limit: counting must never fail, however busy the machine is.
    // "bot" also ends words ("Googlebot") and "cubot" is a maker of telephones. "Zalo" and "FBAN" are browsers inside apps:
    // people; "facebookexternalhit" and "ZaloPC-preview" fetch previews.
    [GeneratedRegex(
        @"(?<!cu)bot\b|bot[/_\-]|crawl|spider|slurp|preview|externalhit|facebookcatalog|headless|phantom|lighthouse|pagespeed|monitor|uptime|pingdom|scrap|fetch|validator|archiv|curl|wget|python|java/|okhttp|go-http|libwww|axios|node|inspectiontool|google-read-aloud|mediapartners|adsense|bingpreview|yandex(?!search)|baidu(?!boxapp|browser)|dataprovider|semrush|ahrefs|gptbot|claude|perplexity|ccbot|bytespider",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Machine();
}
