using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using UnionSite.Cms.Media;

namespace UnionSite.Web;

/// <summary>The program's verbs: without one it serves the site.</summary>
internal static class Commands
{
    public static Task<int> RunAsync(string[] args) => args.FirstOrDefault() switch
    {
        ImageWorker.Verb => ImageWorker.RunAsync(args),
        _ => ServeAsync(args),
    };

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = SiteHost.Build(args);
        await SiteStart.PrepareAsync(app.Services);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.WriteLine($"Trang đang chạy tại / The site runs at {address}");
        }

        await app.WaitForShutdownAsync();
        return 0;
    }
}
