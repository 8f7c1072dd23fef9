using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Goes through the jobs one after another; what a stopped site left undone it takes up again.</summary>
internal sealed class BulkWorker(BulkSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<BulkWorker> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(Longest, clock, stoppingToken);
                while (await NextAsync(stoppingToken))
                {
                    // Editors and readers come first on a small machine.
                    await Task.Delay(TimeSpan.FromMilliseconds(20), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "A job over many items could not go on; it is tried again.");
            }
        }
    }

    private async Task<bool> NextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BulkRun>().NextAsync(cancel);
    }
}
