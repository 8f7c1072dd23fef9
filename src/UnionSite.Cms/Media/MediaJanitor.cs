using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Media;

/// <summary>Every hour throws away uploads that nobody went on with; at the start fills a catalogue that an older site left empty.</summary>
internal sealed class MediaJanitor(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MediaJanitor> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using (var scope = scopes.CreateAsyncScope())
                {
                    await CleanAsync(scope.ServiceProvider, stoppingToken);
                }

                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "The media library could not be tidied; it is tried again in an hour.");
                await Task.Delay(Pause, clock, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task CleanAsync(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<MediaUploads>().ExpireAsync(cancel);
        if (await services.GetRequiredService<SiteDb>().Set<MediaFile>().AnyAsync(file => file.SearchKey == 0, cancel))
        {
            await services.GetRequiredService<MediaScan>().RunAsync("MediaJanitor", cancel);
        }
    }
}
