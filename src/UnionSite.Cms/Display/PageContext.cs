using Microsoft.AspNetCore.Http;

namespace UnionSite.Cms.Display;

/// <summary>Where pages, layout and templates of one request meet.</summary>
public static class PageContext
{
    /// <summary>The page's own facts; made on first use.</summary>
    public static PageView Page(this HttpContext context)
    {
        if (context.Features.Get<PageView>() is { } known)
        {
            return known;
        }

        var page = new PageView();
        context.Features.Set(page);
        return page;
    }

    /// <summary>The site's facts, which the root _ViewStart has prepared.</summary>
    /// <exception cref="InvalidOperationException">The page has no part in the root _ViewStart.</exception>
    public static SiteView Site(this HttpContext context) => context.Features.Get<SiteView>()
        ?? throw new InvalidOperationException("SiteViews.PrepareAsync has not run for this page.");
}
