namespace UnionSite.Cms.Settings;

/// <summary>Names of the documents that recipes fill and pages read, each with its shape.</summary>
public static class SiteDocuments
{
    /// <summary>{ "AdminMenus": [{ "Id", "Name", "Enabled", "MenuItems": [nodes] }] } as in Orchard's AdminMenu step.</summary>
    public const string AdminMenus = "AdminMenu";

    /// <summary>{ sitemap id: { "SitemapId", "Name", "Enabled", "Path", "SitemapSources": [...] } }.</summary>
    public const string Sitemaps = "Sitemaps";

    /// <summary>{ layer name: { "Name", "Description", "LayerRule": { "Conditions": [...] } } }.</summary>
    public const string Layers = "Layers";

    /// <summary>{ profile name: { "Hint", "Width", "Height", "Mode", "Format", "Quality", "BackgroundColor" } }.</summary>
    public const string MediaProfiles = "MediaProfiles";
}
