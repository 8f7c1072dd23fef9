using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using UnionSite.Cms.Data;
using UnionSite.Cms.Display;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Recipes;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;

namespace UnionSite.Web;

/// <summary>What must be true before the first request: the database is there and the site is set up.</summary>
internal static class SiteStart
{
    /// <summary>
    /// Uses the parser of HTML once while the host is put together on the other core: the first page needs it, and a first
    /// use is slow.
    /// </summary>
    public static Task WarmHtmlAsync() => Task.Run(() => SafeHtml.PlainText("<h2 id=\"a\">a</h2><p>b</p>"));

    /// <summary>
    /// Sends one request through the pipeline and loads the page behind every item's address, for the routes and the page
    /// are made at their first use. It touches no data: the database may not be there yet.
    /// </summary>
    public static async Task WarmPipelineAsync(WebApplication app)
    {
        var contexts = app.Services.GetRequiredService<IHttpContextFactory>();
        var context = contexts.Create(new FeatureCollection
        {
            [typeof(IHttpRequestFeature)] = new HttpRequestFeature { Method = HttpMethods.Get, Scheme = "http", Path = DisplayRegistration.StockSearchPath, Headers = { Host = "localhost" } },
            [typeof(IHttpResponseFeature)] = new HttpResponseFeature(),
            [typeof(IHttpResponseBodyFeature)] = new StreamResponseBodyFeature(Stream.Null),
        });
        await ((IApplicationBuilder)app).Build()(context);
        contexts.Dispose(context);

        var pages = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>();
        var loader = app.Services.GetRequiredService<PageLoader>();
        await loader.LoadAsync(pages.Single(page => page.RelativePath == DisplayRegistration.AnyPagePath), EndpointMetadataCollection.Empty);
    }

    public static async Task PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDb>();
        await SiteDatabase.PrepareAsync(db);
        await scope.ServiceProvider.GetRequiredService<SiteSetup>().RunAsync();
        // After the recipe: the roles that a new site gets must be there to be given the modules' permissions.
        await scope.ServiceProvider.GetRequiredService<RoleEditor>().GrantNewDefaultsAsync("site");
        if (!scope.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment() && scope.ServiceProvider.GetRequiredService<SettingsCache>().Current.BaseUrl.Length == 0)
        {
            scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SiteStart)).LogWarning(
                "The site's address is not set (BaseUrl): canonical addresses, feeds and sitemaps repeat the host that each request names. Set it at /Admin/Settings.");
        }
    }
}
