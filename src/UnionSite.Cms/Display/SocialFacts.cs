using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Display;

/// <summary>
/// What a SeoMetaPart tells social networks. What it leaves open is taken from the page; nothing is written twice, for
/// readers of Twitter's lines fall back to those of Open Graph by themselves.
/// </summary>
internal static class SocialFacts
{
    // The page writes these itself, from the part's own members.
    private static readonly HashSet<string> Written = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "keywords", "robots", "og:type", "og:title", "og:url", "og:site_name", "og:locale", "og:description", "og:image", "og:image:alt",
        "twitter:card", "twitter:title", "twitter:description", "twitter:image", "twitter:creator", "twitter:site",
    };

    public static void Fill(PageView page, ContentView view, SeoFacts meta, string baseUrl)
    {
        if (!meta.IsRendered)
        {
            return;
        }

        page.SocialTitle = meta["OpenGraphTitle"];
        page.SocialDescription = meta["OpenGraphDescription"];
        page.OpenGraphType = meta["OpenGraphType"] is { Length: > 0 } type ? type : page.OpenGraphType;
        page.EditorData = page.Print ? null : meta.Schema();
        if ((Picture(view, "OpenGraphImage") ?? Picture(view, "DefaultSocialImage")) is { } chosen)
        {
            page.Image = chosen.Url;
            page.ImageText = chosen.Alt;
        }

        page.Tags = [.. Twitter(page, view, meta, baseUrl), .. meta.Tags(Written)];
    }

    private static IEnumerable<SeoMetaTag> Twitter(PageView page, ContentView view, SeoFacts meta, string baseUrl)
    {
        var image = Picture(view, "TwitterImage");
        var lines = new List<(string Name, string Text)>
        {
            ("title", meta["TwitterTitle"]),
            ("description", meta["TwitterDescription"]),
            ("image", image is null ? "" : baseUrl + image.Url),
            ("creator", meta["TwitterCreator"]),
            ("site", meta["TwitterSite"]),
        };
        // A card is what makes the other lines count; without any line the network takes those of Open Graph.
        var card = meta["TwitterCard"] is { Length: > 0 } own ? own
            : lines.TrueForAll(line => line.Text.Length == 0) ? ""
            : image is not null || page.Image.Length > 0 ? "summary_large_image" : "summary";
        return lines.Prepend(("card", card)).Where(line => line.Item2.Length > 0).Select(line => new SeoMetaTag("twitter:" + line.Item1, "", line.Item2, "", ""));
    }

    private static MediaView? Picture(ContentView view, string field) => view.Picture("SeoMetaPart." + field);
}
