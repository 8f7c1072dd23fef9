using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>
/// Writes the sitemaps that are stored, in Orchard's format: types by name or all listable ones, a part of one type, single
/// paths, and indexes of other sitemaps, each with its frequency and priority, and what an item's own SitemapPart says
/// instead. While none is stored, sitemap.xml holds every listable type that has pages.
/// </summary>
public sealed class Sitemap(PublishedContent published, DocumentStore documents, DefinitionCache definitions, SettingsCache settings)
{
    /// <summary>Name of the document that holds sitemaps: { id: record }.</summary>
    public const string DocumentName = SiteDocuments.Sitemaps;

    /// <summary>How the path of every sitemap ends.</summary>
    public const string Ending = ".xml";

    private const string UsualPath = "sitemap.xml";
    private const string PartName = "SitemapPart";
    private const int MaxEntries = 50_000;

    /// <summary>Paths of the sitemaps that answer, without a slash at their start.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(CancellationToken cancel)
    {
        var (stored, _) = await documents.ReadAsync(DocumentName, cancel);
        return stored.Count == 0 ? [UsualPath] : [.. Enabled(stored).Select(PathOf)];
    }

    /// <summary>The sitemap of that path, or null when there is none or it is switched off.</summary>
    public async Task<string?> WriteAsync(string path, HttpRequest request, CancellationToken cancel)
    {
        var (stored, _) = await documents.ReadAsync(DocumentName, cancel);
        var map = Enabled(stored).FirstOrDefault(record => PathOf(record).Equals(path, StringComparison.OrdinalIgnoreCase));
        if (map is null && (stored.Count > 0 || !path.Equals(UsualPath, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var site = SiteViews.BaseUrl(settings.Current, request);
        var sources = map is null
            ? [new JsonObject { ["IndexAll"] = true }]
            : (map["SitemapSources"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var contained = sources.SelectMany(source => JsonText.TextsOf(source, "ContainedSitemapIds")).ToHashSet(StringComparer.Ordinal);
        if (contained.Count > 0)
        {
            return SitemapXml.Index(Enabled(stored).Where(other => other != map && contained.Contains(JsonText.TextOf(other, "SitemapId") ?? "")).Select(PathOf), site);
        }

        var entries = new List<SitemapEntry>();
        foreach (var source in sources)
        {
            entries.AddRange(await EntriesAsync(source, cancel));
        }

        return SitemapXml.Pages([.. entries.DistinctBy(entry => entry.Path).Take(MaxEntries)], site);
    }

    private async Task<IEnumerable<SitemapEntry>> EntriesAsync(JsonObject source, CancellationToken cancel)
    {
        if (JsonText.TextOf(source, "Path") is { } single)
        {
            return [new SitemapEntry("/" + single.TrimStart('~', '/'), null, settings.Current.DefaultCulture, null, SitemapHint.Read(source))];
        }

        var limited = source["LimitedContentType"] as JsonObject;
        var isLimited = !JsonText.FlagOf(source, "IndexAll") && JsonText.FlagOf(source, "LimitItems") && limited is not null;
        var (skip, take) = isLimited ? (Number(limited!, "Skip", 0), Number(limited!, "Take", MaxEntries)) : (0, MaxEntries);
        var isAll = JsonText.FlagOf(source, "IndexAll");
        var hints = isAll ? [] : HintsOf(isLimited ? [limited!] : (source["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>());
        var usual = isAll ? SitemapHint.Read(source) : SitemapHint.None;
        var types = isLimited ? Routed([JsonText.TextOf(limited, "ContentTypeName") ?? ""]) : TypesOf(source);
        var rows = await published.AddressesAsync(types, Math.Min(MaxEntries, skip + take), Reader.Anonymous, cancel);
        var own = await OwnAsync(types, cancel);
        var home = settings.Current.HomeItemId;
        return rows.Skip(skip).Where(row => !JsonText.FlagOf(own.GetValueOrDefault(row.ContentItemId), "Exclude")).Select(row => new SitemapEntry(
            row.ContentItemId == home ? "/" : "/" + row.Path.Trim('/'),
            row.ModifiedUtc,
            row.Culture ?? settings.Current.DefaultCulture,
            row.LocalizationSet,
            own.TryGetValue(row.ContentItemId, out var part) ? SitemapHint.Read(part) : hints.GetValueOrDefault(row.ContentType, usual)));
    }

    // What items say for themselves; only the documents of those that say something are read.
    private async Task<Dictionary<string, JsonObject>> OwnAsync(IReadOnlyList<string> types, CancellationToken cancel)
    {
        var able = types.Where(type => definitions.Current.TypeOrEmpty(type).Has(PartName)).ToList();
        var rows = await published.FlaggedAsync(able, "OverrideSitemapConfig", Reader.Anonymous, cancel);
        return rows.Select(row => (row.ContentItemId, Part: ContentRows.Read(row).FindPart(PartName)))
            .Where(found => JsonText.FlagOf(found.Part, "OverrideSitemapConfig"))
            .ToDictionary(found => found.ContentItemId, found => found.Part!);
    }

    private static Dictionary<string, SitemapHint> HintsOf(IEnumerable<JsonObject> entries) => entries
        .DistinctBy(entry => JsonText.TextOf(entry, "ContentTypeName") ?? "")
        .ToDictionary(entry => JsonText.TextOf(entry, "ContentTypeName") ?? "", SitemapHint.Read);

    private List<string> TypesOf(JsonObject source) => JsonText.FlagOf(source, "IndexAll")
        ? [.. definitions.Current.Types.Where(type => type.Listable && type.Stereotype.Length == 0 && type.Has("AutoroutePart")).Select(type => type.Name)]
        : Routed((source["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>().Select(type => JsonText.TextOf(type, "ContentTypeName") ?? ""));

    private List<string> Routed(IEnumerable<string> names) =>
        [.. names.Where(name => definitions.Current.Type(name) is { Stereotype.Length: 0 } type && type.Has("AutoroutePart")).Distinct(StringComparer.Ordinal)];

    private static int Number(JsonObject json, string member, int fallback) =>
        json[member] is JsonValue value && value.TryGetValue<int>(out var number) && number is >= 0 and <= MaxEntries ? number : fallback;

    private static IEnumerable<JsonObject> Enabled(JsonObject stored) => stored.Select(entry => entry.Value).OfType<JsonObject>()
        .Where(record => !record.ContainsKey("Enabled") || JsonText.FlagOf(record, "Enabled"));

    private static string PathOf(JsonObject record) => (JsonText.TextOf(record, "Path") ?? UsualPath).Trim('/');
}
