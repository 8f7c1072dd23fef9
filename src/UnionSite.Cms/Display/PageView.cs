using System.Text.Json.Nodes;
using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Display;

/// <summary>What the layout needs to know of the page inside it. The page fills it before the layout is written.</summary>
public sealed class PageView
{
    /// <summary>Title without the site's name; "" for the home page.</summary>
    public string Title { get; set; } = "";

    /// <summary>One or two sentences for search engines and previews.</summary>
    public string Description { get; set; } = "";

    /// <summary>Words of SeoMetaPart; usually "".</summary>
    public string Keywords { get; set; } = "";

    /// <summary>Culture of the text.</summary>
    public string Culture { get; set; } = "vi";

    /// <summary>Path (or full address) under which the page wants to be known; "" for pages that nobody should index.</summary>
    public string Canonical { get; set; } = "";

    /// <summary>The page in its languages, this one included; empty when there is but one.</summary>
    public IReadOnlyList<PageAlternate> Alternates { get; set; } = [];

    /// <summary>The way from the home page, without the home page; the last entry is the page itself.</summary>
    public IReadOnlyList<LinkView> Crumbs { get; set; } = [];

    /// <summary>Address of the feed that belongs to the page, or "".</summary>
    public string FeedUrl { get; set; } = "";

    /// <summary>schema.org description, or null.</summary>
    public JsonObject? StructuredData { get; set; }

    /// <summary>Open Graph type.</summary>
    public string OpenGraphType { get; set; } = "website";

    /// <summary>Title for previews; "" when it is the page's own.</summary>
    public string SocialTitle { get; set; } = "";

    /// <summary>Description for previews; "" when it is the page's own.</summary>
    public string SocialDescription { get; set; } = "";

    /// <summary>Path of a picture for previews, or "".</summary>
    public string Image { get; set; } = "";

    /// <summary>What a picture that was chosen for previews shows, or "".</summary>
    public string ImageText { get; set; } = "";

    /// <summary>Further lines of the page's head, such as those for Twitter.</summary>
    public IReadOnlyList<SeoMetaTag> Tags { get; set; } = [];

    /// <summary>A schema.org description written by an editor, or null.</summary>
    public JsonNode? EditorData { get; set; }

    /// <summary>What search engines are asked to heed, or ""; says "noindex" whenever it is given and <see cref="NoIndex"/> holds.</summary>
    public string Robots { get; set; } = "";

    /// <summary>True for pages that search engines should pass over.</summary>
    public bool NoIndex { get; set; }

    /// <summary>True for the print view: the text alone, with its source and date.</summary>
    public bool Print { get; set; }

    /// <summary>True for the home page.</summary>
    public bool IsHome { get; set; }

    /// <summary>Item that the page shows, or null.</summary>
    public string? ContentItemId { get; set; }

    /// <summary>Type of that item, or "".</summary>
    public string ContentType { get; set; } = "";

    /// <summary>True when the page asks whether it was of use.</summary>
    public bool AsksForFeedback { get; set; }

    /// <summary>True right after the reader has answered.</summary>
    public bool ThanksForFeedback { get; set; }
}
