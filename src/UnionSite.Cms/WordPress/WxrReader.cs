using System.Xml;

namespace UnionSite.Cms.WordPress;

/// <summary>
/// Reads an export (WXR) from its start to its end, one entry at a time: its length costs no memory. Document types are
/// refused, so that no entity can be declared; nothing outside the file is ever opened.
/// </summary>
internal sealed class WxrReader(string file)
{
    private const long MaxCharacters = 2_000_000_000;
    private const int MaxEntry = 8 * 1024 * 1024;

    private static readonly string[] Metas = ["_thumbnail_id", "_wp_attachment_image_alt"];

    /// <summary>Address of the old site without a slash at its end; known once the head has been read.</summary>
    public string BaseUrl { get; private set; } = "";

    /// <summary>Terms that the head declares.</summary>
    public List<WxrTerm> Terms { get; } = [];

    /// <summary>Addresses of e-mail by login, as the head declares them.</summary>
    public Dictionary<string, string> Authors { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries in the file's order.</summary>
    /// <exception cref="XmlException">The file is not well-formed, or declares a document type.</exception>
    public IEnumerable<WxrPost> Read()
    {
        Terms.Clear();
        Authors.Clear();
        using var stream = File.OpenRead(file);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            MaxCharactersInDocument = MaxCharacters,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
        xml.MoveToContent();
        if (xml.LocalName != "rss")
        {
            throw new XmlException("Đây không phải là bản xuất WordPress: thiếu phần tử “rss”.");
        }

        // Entries stand two levels deep: rss, channel, item.
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth < 2)
            {
                more = xml.Read();
            }
            else if (xml.LocalName == "item")
            {
                yield return Item(xml);
            }
            else
            {
                Head(xml);
            }
        }
    }

    // Both leave the reader behind the element.
    private void Head(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "base_blog_url" or "base_site_url" or "link" when BaseUrl.Length == 0 || xml.LocalName == "base_blog_url":
                BaseUrl = Text(xml).TrimEnd('/');
                break;
            case "category":
                Declare(Members(xml), "category", "category_nicename", "cat_name", "category_parent", "category_description");
                break;
            case "tag":
                Declare(Members(xml), "post_tag", "tag_slug", "tag_name", "", "tag_description");
                break;
            case "author":
                var author = Members(xml);
                Authors[author.GetValueOrDefault("author_login", "")] = author.GetValueOrDefault("author_email", "");
                break;
            default:
                xml.Skip();
                break;
        }
    }

    private void Declare(Dictionary<string, string> members, string domain, string slug, string name, string parent, string description)
    {
        if (members.GetValueOrDefault(name) is { Length: > 0 } text)
        {
            Terms.Add(new WxrTerm(domain, members.GetValueOrDefault(slug, ""), text, members.GetValueOrDefault(parent, ""), members.GetValueOrDefault(description, "")));
        }
    }

    private static WxrPost Item(XmlReader xml)
    {
        var post = new WxrPost();
        Each(xml, () =>
        {
            switch (xml.LocalName)
            {
                case "category":
                    var (domain, slug) = (xml.GetAttribute("domain") ?? "category", xml.GetAttribute("nicename") ?? "");
                    if (Text(xml) is { Length: > 0 } name && domain is "category" or "post_tag" or "tag")
                    {
                        post.Terms.Add(new WxrTerm(domain == "tag" ? "post_tag" : domain, slug, name));
                    }

                    break;
                case "postmeta":
                    var meta = Members(xml);
                    if (Metas.Contains(meta.GetValueOrDefault("meta_key", ""), StringComparer.Ordinal))
                    {
                        post.Meta[meta["meta_key"]] = meta.GetValueOrDefault("meta_value", "");
                    }

                    break;
                case "comment":
                    post.Comments++;
                    xml.Skip();
                    break;
                case "encoded":
                    var isExcerpt = xml.NamespaceURI.Contains("excerpt", StringComparison.Ordinal);
                    var text = Text(xml, MaxEntry);
                    (post.Excerpt, post.Content) = isExcerpt ? (text, post.Content) : (post.Excerpt, text);
                    break;
                default:
                    Set(post, xml.LocalName, xml);
                    break;
            }
        });
        return post;
    }

    private static void Set(WxrPost post, string name, XmlReader xml)
    {
        var text = Text(xml);
        switch (name)
        {
            case "title": post.Title = text; break;
            case "link": post.Link = text; break;
            case "creator": post.Creator = text; break;
            case "post_id": post.Id = text; break;
            case "post_name": post.Slug = text; break;
            case "post_type": post.Type = text; break;
            case "post_password": post.Password = text; break;
            case "post_date": post.DateLocal = text; break;
            case "post_date_gmt": post.DateUtc = text; break;
            case "post_modified_gmt": post.ModifiedUtc = text; break;
            case "attachment_url": post.AttachmentUrl = text; break;
            case "status": post.Status = text; break;
        }
    }

    private static Dictionary<string, string> Members(XmlReader xml)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        Each(xml, () => members[xml.LocalName] = Text(xml));
        return members;
    }

    // Goes through the children of the present element; what is done with each must leave the reader behind it.
    private static void Each(XmlReader xml, Action act)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                act();
            }
            else
            {
                xml.Read();
            }
        }

        xml.Read();
    }

    // The words of an element, those of elements inside it included; leaves the reader behind it.
    private static string Text(XmlReader xml, int most = 64 * 1024)
    {
        var text = new System.Text.StringBuilder();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && text.Length < most)
                {
                    text.Append(xml.Value);
                }

                xml.Read();
            }
        }

        xml.Read();
        return text.Length > most ? text.ToString(0, most) : text.ToString().Trim();
    }
}
