using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Writes sitemap.xml: the types that the stored sitemap names, else every listable type that has pages.</summary>
public sealed class Sitemap(PublishedContent published, DocumentStore documents, DefinitionCache definitions, SettingsCache settings)
{
    /// <summary>Name of the document that holds sitemaps: { id: record }.</summary>
    public const string DocumentName = "Sitemaps";

    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MaxEntries = 50_000;

    /// <summary>The sitemap, or null when the stored one is switched off.</summary>
    public async Task<string?> WriteAsync(HttpRequest request, CancellationToken cancel)
    {
        var (stored, _) = await documents.ReadAsync(DocumentName, cancel);
        var map = stored.Select(entry => entry.Value).OfType<JsonObject>()
            .FirstOrDefault(record => (JsonText.TextOf(record, "Path") ?? "sitemap.xml").Trim('/').Equals("sitemap.xml", StringComparison.OrdinalIgnoreCase));
        if (map is not null && map.ContainsKey("Enabled") && !JsonText.FlagOf(map, "Enabled"))
        {
            return null;
        }

        var types = TypesOf(map);
        var rows = await published.AddressesAsync(types, MaxEntries, Reader.Anonymous, cancel);
        var site = SiteViews.BaseUrl(settings.Current, request);
        var home = settings.Current.HomeItemId;
        var entries = rows.Select(row => new Entry(
            row.ContentItemId == home ? "/" : "/" + row.Path.Trim('/'), row.ModifiedUtc, row.Culture ?? settings.Current.DefaultCulture, row.LocalizationSet)).ToList();
        return Write(entries, site);
    }

    private List<string> TypesOf(JsonObject? map)
    {
        var listable = definitions.Current.Types.Where(type => type.Listable && type.Stereotype.Length == 0 && type.Has("AutoroutePart")).Select(type => type.Name).ToList();
        var source = (map?["SitemapSources"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault();
        if (source is null || JsonText.FlagOf(source, "IndexAll"))
        {
            return listable;
        }

        var named = (source["ContentTypes"] as JsonArray)?.OfType<JsonObject>().Select(type => JsonText.TextOf(type, "ContentTypeName") ?? "") ?? [];
        return [.. listable.Intersect(named, StringComparer.Ordinal)];
    }

    private static string Write(List<Entry> entries, string site)
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Space);
            xml.WriteAttributeString("xmlns", "xhtml", null, "http://www.w3.org/1999/xhtml");
            var sets = entries.Where(entry => entry.Set is { Length: > 0 }).ToLookup(entry => entry.Set);
            foreach (var entry in entries)
            {
                xml.WriteStartElement("url", Space);
                xml.WriteElementString("loc", Space, site + Escape(entry.Path));
                xml.WriteElementString("lastmod", Space, entry.Modified.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                foreach (var other in entry.Set is { Length: > 0 } set && sets[set].Count() > 1 ? sets[set] : [])
                {
                    xml.WriteStartElement("xhtml", "link", "http://www.w3.org/1999/xhtml");
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", other.Culture);
                    xml.WriteAttributeString("href", site + Escape(other.Path));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private sealed record Entry(string Path, DateTime Modified, string Culture, string? Set);
}
