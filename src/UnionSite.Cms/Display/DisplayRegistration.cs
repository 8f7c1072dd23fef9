using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Items;
using UnionSite.Cms.Search;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>Registers the public site: templates, pages, lists, feeds, search.</summary>
public static class DisplayRegistration
{
    /// <summary>Template of the page behind every item's address.</summary>
    public const string AnyPagePath = "/Display/AnyPage.cshtml";

    /// <summary>The stock address of the search page: leads to ours without a look at any data.</summary>
    public const string StockSearchPath = "/search";

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddDisplay(this IServiceCollection services)
    {
        services.AddScoped<ContentViews>();
        services.AddSingleton<TermCache>();
        services.AddScoped<ContentHandler, TermCacheHandler>();
        services.AddScoped<ContentHandler, ExemplarConsent>();
        services.AddScoped<ContentHandler, SearchIndexHandler>();
        services.AddSingleton<ThemeLocator>();
        services.AddScoped<Menus>();
        services.AddScoped<LayerWidgets>();
        services.AddScoped<SiteViews>();
        services.AddScoped<DocumentValidities>();
        services.AddScoped<Cards>();
        services.AddScoped<Sections>();
        services.AddScoped<SectionClock>();
        services.AddScoped<ListFilters>();
        services.AddScoped<SectionLists>();
        services.AddScoped<TermPages>();
        services.AddScoped<RelatedItems>();
        services.AddScoped<ItemPieces>();
        services.AddScoped<ItemSurroundings>();
        services.AddScoped<PageFacts>();
        services.AddScoped<HomePages>();
        services.AddScoped<ItemPages>();
        services.AddScoped<Feeds>();
        services.AddScoped<Sitemap>();
        services.AddScoped<MachineFiles>();
        services.AddScoped<Robots>();
        services.AddScoped<SearchIndex>();
        services.AddScoped<DeskSearch>();
        services.AddScoped<SearchUpdates>();
        return services;
    }

    /// <summary>Pages for answers without a body (404 and its kin) and for failures.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/loi/500");
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        return app;
    }

    /// <summary>Maps the endpoints that are not pages.</summary>
    public static void MapDisplay(this IEndpointRouteBuilder endpoints)
    {
        var open = endpoints.MapGroup("").WithMetadata(new AllowAnonymousAttribute());
        open.MapGet("/robots.txt", async (HttpRequest request, Robots robots, CancellationToken cancel) =>
            Results.Text(await robots.WriteAsync(request, cancel), "text/plain; charset=utf-8"))
            .AddEndpointFilter(new RequireFeatureAttribute("OrchardCore.Seo"));
        open.MapGet(StockSearchPath, (HttpRequest request) => Results.Redirect("/tim-kiem" + request.QueryString, permanent: true));
        open.MapGet("/rss", async (HttpRequest request, Feeds feeds, CancellationToken cancel) =>
            Results.Text(await feeds.OfSiteAsync(request, cancel), Feeds.MediaType))
            .AddEndpointFilter(new RequireFeatureAttribute(SiteFeatures.Feeds));
        open.MapGet("/Contents/Lists/{listId}/rss", ListFeedAsync).AddEndpointFilter(new RequireFeatureAttribute(SiteFeatures.Feeds));
        open.MapGet("/Contents/ContentItems/{contentItemId}", ByIdAsync);
        open.MapPost(FeedbackEndpoint.Path, FeedbackEndpoint.PostAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ListFeedAsync(string listId, HttpRequest request, PublishedContent published, Feeds feeds, CancellationToken cancel) =>
        await published.ByIdAsync(listId, Reader.Anonymous, cancel) is { } section && await feeds.OfSectionAsync(section, request, cancel) is { } xml
            ? Results.Text(xml, Feeds.MediaType)
            : Results.NotFound();

    // The stock address of an item leads to its path. An item without one has no page of its own.
    private static async Task<IResult> ByIdAsync(string contentItemId, HttpContext context, PublishedContent published, CancellationToken cancel)
    {
        var row = await published.ByIdAsync(contentItemId, Reader.Of(context.User), cancel);
        ResponseCaching.Set(context.Response, personal: row is null or { Audience.Length: > 0 });
        return row?.Path is { Length: > 0 } path
            ? Results.Redirect("/" + Text.UrlPath.Escape(path.Trim('/')), permanent: false)
            : Results.NotFound();
    }
}
