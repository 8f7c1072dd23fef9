using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace UnionSite.Cms.Items;

/// <summary>Looks every few seconds whether items wait to be indexed anew, and goes through them batch by batch.</summary>
internal sealed class Reindexer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Reindexer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, clock, stoppingToken);
                while (await NextAsync(stoppingToken))
                {
                    // Editors and readers come first on a small machine.
                    await Task.Delay(TimeSpan.FromMilliseconds(50), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "A batch could not be indexed anew; it is tried again.");
            }
        }
    }

    private async Task<bool> NextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReindexRun>().NextAsync(cancel);
    }
}
