using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>Writes RSS 2.0 of a section, and of the whole site. A feed holds what everybody may read.</summary>
public sealed class Feeds(PublishedContent published, Sections sections, SettingsCache settings)
{
    /// <summary>Media type of the feeds.</summary>
    public const string MediaType = "application/rss+xml; charset=utf-8";

    private const int Entries = 30;

    /// <summary>The feed of a section, or null when the row is none.</summary>
    public async Task<string?> OfSectionAsync(ContentItemRow section, HttpRequest request, CancellationToken cancel)
    {
        var type = Sections.ListedBy(ContentRows.Read(section));
        if (type.Length == 0)
        {
            return null;
        }

        var rows = await published.RowsAsync(new ContentQuery { Types = [type], Take = Entries }, Reader.Anonymous, cancel);
        return Write(section.DisplayText, "/" + section.Path?.Trim('/'), section.Summary, rows, request);
    }

    /// <summary>The feed of everything that the sections list.</summary>
    public async Task<string> OfSiteAsync(HttpRequest request, CancellationToken cancel)
    {
        var types = (await sections.AllAsync(Reader.Anonymous, cancel)).Select(section => section.Lists).Where(type => type.Length > 0).Distinct().ToList();
        var rows = types.Count == 0 ? [] : await published.RowsAsync(new ContentQuery { Types = types, Take = Entries }, Reader.Anonymous, cancel);
        return Write(settings.Current.SiteName, "/", settings.Current.SiteName, rows, request);
    }

    private string Write(string title, string path, string description, IReadOnlyList<ContentItemRow> rows, HttpRequest request)
    {
        var site = SiteViews.BaseUrl(settings.Current, request);
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, "http://www.w3.org/2005/Atom");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", title == settings.Current.SiteName ? title : $"{title} | {settings.Current.SiteName}");
            xml.WriteElementString("link", site + path);
            xml.WriteElementString("description", description.Length > 0 ? description : title);
            xml.WriteElementString("language", settings.Current.DefaultCulture);
            xml.WriteStartElement("atom", "link", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("href", site + request.Path.ToUriComponent());
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var row in rows)
            {
                WriteEntry(xml, row, site);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteEntry(XmlWriter xml, ContentItemRow row, string site)
    {
        var url = site + (row.Path is { Length: > 0 } path ? "/" + path.Trim('/') : "/Contents/ContentItems/" + row.ContentItemId);
        xml.WriteStartElement("item");
        xml.WriteElementString("title", Clean(row.DisplayText));
        xml.WriteElementString("link", url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(row.ContentItemId);
        xml.WriteEndElement();
        if (row.ListedUtc is { } listed)
        {
            xml.WriteElementString("pubDate", listed.ToString("r", CultureInfo.InvariantCulture));
        }

        xml.WriteElementString("description", Clean(row.Summary));
        xml.WriteEndElement();
    }

    // Text comes from anybody, and XML knows no control characters.
    private static string Clean(string text) => new([.. text.Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))]);

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
