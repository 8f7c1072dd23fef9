using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>Fills what the layout is told of an item's page: title, address, languages, breadcrumbs, description.</summary>
public sealed class PageFacts(PublishedContent published, SettingsCache settings, IEnumerable<IPageFeedback> feedback)
{
    private readonly bool _hasFeedback = feedback.Any();

    /// <summary>The facts of the page.</summary>
    public async Task<PageView> ForAsync(
        ContentView view, ContentItemRow row, ItemContext found, bool isHome, HttpRequest request, Reader reader, CancellationToken cancel)
    {
        var meta = new SeoFacts(view.Item.FindPart("SeoMetaPart"));
        var page = request.HttpContext.Page();
        var title = found.Term?.Name ?? view.Title;
        page.IsHome = isHome;
        page.Title = isHome ? "" : meta["PageTitle"] is { Length: > 0 } own && found.Term is null ? own : title;
        page.Description = found.Term is { IsTaxonomy: false } term ? term.Description
            : meta["MetaDescription"] is { Length: > 0 } description ? description : view.Summary;
        page.Keywords = meta["MetaKeywords"];
        page.Culture = view.Culture;
        page.ContentItemId = view.Id;
        page.ContentType = view.Type;
        page.Canonical = isHome ? "/" : found.List?.PageUrl(found.List.Page) ?? view.Url;
        if (meta["Canonical"] is { Length: > 0 } canonical && SafeHtml.Url(canonical) is { } safe && found.List is null)
        {
            page.Canonical = safe;
        }

        page.Print = request.Query["in"] == "1" && found.List is null && !isHome;
        page.NoIndex = page.Print || view.IsRestricted || found.List is { IsNarrowed: true }
            || meta.Robots.Contains("noindex", StringComparison.OrdinalIgnoreCase);
        page.Robots = page.NoIndex && !meta.Robots.Contains("noindex", StringComparison.OrdinalIgnoreCase) ? "" : meta.Robots;
        page.AsksForFeedback = _hasFeedback && !isHome && found.List is null && found.Term is null && !page.Print;
        page.ThanksForFeedback = request.Query["cam-on"] == "1";
        page.FeedUrl = isHome ? "/rss" : found.List is { Type.Length: > 0 } ? view.Url + "/rss" : "";
        page.OpenGraphType = view.Type is "NewsArticle" or "LegalAnswer" or DocumentValidities.ContentType ? "article" : "website";
        page.Image = (view.Picture("Cover") ?? view.Picture("Photo"))?.Url ?? "";
        if (found.Term is null or { IsTaxonomy: true })
        {
            SocialFacts.Fill(page, view, meta, SiteViews.BaseUrl(settings.Current, request));
        }

        page.Crumbs = isHome ? [] : Crumbs(view, found, title);
        page.Alternates = await AlternatesAsync(row, isHome, reader, cancel);
        page.StructuredData = page.Print ? null : StructuredData.Of(view, page, settings.Current.SiteName, SiteViews.BaseUrl(settings.Current, request));
        return page;
    }

    private static List<LinkView> Crumbs(ContentView view, ItemContext found, string title)
    {
        var crumbs = new List<LinkView>();
        if (found.Term is { IsTaxonomy: false } term)
        {
            crumbs.Add(term.Taxonomy);
            crumbs.AddRange(term.Parents.Where(parent => parent.Url is not null).Select(parent => new LinkView(parent.Name, parent.Url!)));
        }
        else if (found.Section is { } section)
        {
            crumbs.Add(new LinkView(section.Title, section.Url));
        }

        var number = view.Type == DocumentValidities.ContentType ? DocumentValidities.NumberOf(view.Item) : "";
        crumbs.Add(new LinkView(number.Length > 0 ? number : title, view.Url));
        return crumbs;
    }

    private async Task<IReadOnlyList<PageAlternate>> AlternatesAsync(ContentItemRow row, bool isHome, Reader reader, CancellationToken cancel)
    {
        if (row.LocalizationSet is not { Length: > 0 } set)
        {
            return [];
        }

        var home = settings.Current.HomeItemId;
        var all = await published.TranslationsAsync(set, reader, cancel);
        return all.Count < 2
            ? []
            : [.. all.Where(other => other.Path is { Length: > 0 }).Select(other => new PageAlternate(
                other.Culture ?? settings.Current.DefaultCulture,
                other.ContentItemId == home || (isHome && other.ContentItemId == row.ContentItemId) ? "/" : "/" + other.Path!.Trim('/'),
                other.DisplayText))];
    }
}
