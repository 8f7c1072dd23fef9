using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.WebEncoders;
using NLog.Web;
using UnionSite.Cms;
using UnionSite.Cms.Data;
using UnionSite.Cms.Media;
using UnionSite.Cms.Display;
using UnionSite.Cms.Localization;
using UnionSite.Modules.Emulation;
using UnionSite.Modules.Engagement;
using UnionSite.Modules.LegalAdvice;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Welfare;

namespace UnionSite.Web;

/// <summary>Puts the rooms together. No logic of its own.</summary>
internal static class SiteHost
{
    /// <summary>The site's behaviours; a new module is one more entry.</summary>
    public static IReadOnlyList<IModule> Modules { get; } = [new EmulationModule(), new EngagementModule(), new LegalAdviceModule(), new OrganizationModule(), new WelfareModule()];

    /// <summary>Registers every service. The pipeline is <see cref="Map"/>'s.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        // The program may be started from any folder: its own settings file lies beside it and counts least.
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Json.JsonConfigurationSource
        {
            Path = "appsettings.json",
            Optional = true,
            FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(AppContext.BaseDirectory),
        });
        return Register(builder);
    }

    private static WebApplication Register(WebApplicationBuilder builder)
    {
        // The theme's files are found in a built program too, not only in a published one.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        var data = DataFolder.Of(builder.Configuration, builder.Environment);
        Log.Use(builder, data);
        builder.Services.AddSingleton(data);
        builder.Services.AddDbContext<SiteDb, SqliteSiteDb>(options => options
            .UseSqlite(data.ConnectionString)
            // Counting to a limit needs no order.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        builder.Services.AddKernel();
        foreach (var module in Modules)
        {
            builder.Services.AddSingleton(module);
            module.AddServices(builder.Services, builder.Configuration);
        }

        // Pages live beside the code that they belong to; their URL is their first line.
        builder.Services.AddRazorPages(options => options.RootDirectory = "/");
        // The default encoder would write "&#x1B0;" for "ư".
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/rss+xml", "application/ld+json", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Only a proxy on this machine is believed, unless the configuration names others.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in builder.Configuration.GetSection("UnionSite:KnownProxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        });
        return builder.Build();
    }

    /// <summary>Lays the pipeline of middleware and maps every endpoint; touches no data.</summary>
    public static void Map(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseDeskLanguage();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        app.MapMedia();
        app.MapDisplay();
        foreach (var module in Modules)
        {
            module.MapEndpoints(app);
        }

        // Said here, so that the pipeline is whole before the server starts and can be run once to warm it.
        app.UseEndpoints(_ => { });
    }
}
