using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>
/// The one writer: takes the counters' batch at most a second after it began, adds it to the file, and writes the rest when
/// the site stops. A batch that cannot be written goes back to the counters.
/// </summary>
internal sealed class StatisticsWriter(PageCounters counters, StatisticsStore store, IServiceScopeFactory scopes, ILogger<StatisticsWriter> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Never disposed: a host may stop its services once more after it has disposed them, and this holds no handle.
    private readonly SemaphoreSlim _one = new(1);
    private bool _prepared;

    /// <summary>Writes what has been counted so far.</summary>
    /// <returns>False when it could not be written; nothing is lost.</returns>
    public async Task<bool> FlushAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var batch = counters.Take();
            if (batch.IsEmpty)
            {
                return true;
            }

            try
            {
                await WriteAsync(batch, cancel);
                return true;
            }
            catch (Exception failure)
            {
                counters.Return(batch);
                if (failure is OperationCanceledException)
                {
                    throw;
                }

                log.LogWarning(failure, "Statistics could not be written; the counts are kept and written later.");
                return false;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The server has stopped taking requests before this: nothing is counted after it.
        await FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    // The pause is real time on purpose: a test that stops the site's clock still wants its counts written.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Cancelled while it waits, the method ends as cancelled, which is how a background service ends; StopAsync writes the rest.
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await FlushAsync(stoppingToken);
        }
    }

    private async Task WriteAsync(CounterBatch batch, CancellationToken cancel)
    {
        if (!_prepared)
        {
            await store.PrepareAsync(cancel);
            _prepared = true;
        }

        await using var scope = scopes.CreateAsyncScope();
        var known = await scope.ServiceProvider.GetRequiredService<PublishedContent>().PublishedIdsAsync(batch.Items, cancel);
        await store.WriteAsync(batch.Only(known), cancel);
    }
}
