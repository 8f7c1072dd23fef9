using System.Globalization;
using System.Text;
using System.Xml;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Writes sitemaps in the form of sitemaps.org.</summary>
internal static class SitemapXml
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";

    /// <summary>A list of pages, each with its translations.</summary>
    public static string Pages(IReadOnlyList<SitemapEntry> entries, string site) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "xhtml", null, Html);
        var sets = entries.Where(entry => entry.Set is { Length: > 0 }).ToLookup(entry => entry.Set);
        foreach (var entry in entries)
        {
            xml.WriteStartElement("url", Space);
            xml.WriteElementString("loc", Space, site + UrlPath.Escape(entry.Path));
            if (entry.ModifiedUtc is { } modified)
            {
                xml.WriteElementString("lastmod", Space, modified.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            }

            if (entry.Hint.Frequency.Length > 0)
            {
                xml.WriteElementString("changefreq", Space, entry.Hint.Frequency);
            }

            if (entry.Hint.Priority.Length > 0)
            {
                xml.WriteElementString("priority", Space, entry.Hint.Priority);
            }

            foreach (var other in entry.Set is { Length: > 0 } set && sets[set].Count() > 1 ? sets[set] : [])
            {
                xml.WriteStartElement("xhtml", "link", Html);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", other.Culture);
                xml.WriteAttributeString("href", site + UrlPath.Escape(other.Path));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    });

    /// <summary>A list of sitemaps.</summary>
    public static string Index(IEnumerable<string> paths, string site) => Write("sitemapindex", xml =>
    {
        foreach (var path in paths)
        {
            xml.WriteStartElement("sitemap", Space);
            xml.WriteElementString("loc", Space, site + UrlPath.Escape("/" + path));
            xml.WriteEndElement();
        }
    });

    private static string Write(string root, Action<XmlWriter> content)
    {
        using var text = new MemoryStream();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Space);
            content(xml);
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
