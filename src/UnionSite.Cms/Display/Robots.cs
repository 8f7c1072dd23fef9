using System.Text;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>Writes robots.txt from Orchard's RobotsSettings and SitemapsRobotsSettings.</summary>
public sealed class Robots(SettingsCache settings, SiteFeatures features, Sitemap sitemap)
{
    /// <summary>The text of robots.txt.</summary>
    public async Task<string> WriteAsync(HttpRequest request, CancellationToken cancel)
    {
        var robots = settings.Current.Reader("RobotsSettings");
        var text = new StringBuilder();
        if (robots.Flag("AllowAllAgents", fallback: true))
        {
            text.Append("User-agent: *\nAllow: /\n");
        }
        else
        {
            text.Append("User-agent: *\nDisallow: /\n");
        }

        if (robots.Flag("DisallowAdmin", fallback: true))
        {
            text.Append("Disallow: /Admin\n");
        }

        text.Append("Disallow: /Login\nDisallow: /tim-kiem\nDisallow: /search\n");
        if (robots.Text("AdditionalRules") is { Length: > 0 } more)
        {
            text.Append(more.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd()).Append('\n');
        }

        if (settings.Current.Reader("SitemapsRobotsSettings").Flag("IncludeSitemaps", fallback: true) && features.IsEnabled(SiteFeatures.Sitemaps))
        {
            foreach (var path in await sitemap.PathsAsync(cancel))
            {
                text.Append("Sitemap: ").Append(SiteViews.BaseUrl(settings.Current, request)).Append('/').Append(path).Append('\n');
            }
        }

        return text.ToString();
    }
}
