using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using UnionSite.Cms;
using UnionSite.Cms.Data;

namespace UnionSite.Web;

/// <summary>Puts the rooms together. No logic of its own.</summary>
internal static class SiteHost
{
    private static readonly IModule[] Modules = [];

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var data = DataFolder.Of(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(data);
        builder.Services.AddDbContext<SiteDb, SqliteSiteDb>(options => options.UseSqlite(data.ConnectionString));
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
        return Map(builder.Build());
    }

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        _ = args;
        await app.RunAsync();
        return 0;
    }

    private static WebApplication Map(WebApplication app)
    {
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets();
        app.MapRazorPages();
        foreach (var module in Modules)
        {
            module.MapEndpoints(app);
        }

        return app;
    }
}
