using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace UnionSite.Cms.Audit;

/// <summary>Seals lines soon after they were written, and lets the chain's head leave the database once a day.</summary>
internal sealed class AuditSealing(AuditSignal signal, AuditHeads heads, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSealing> logger) : BackgroundService
{
    // The act that raised the signal commits within moments.
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    // What the last run left unsealed waits until the first pages are out.
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);

    // Looks without a signal too: for a slow commit, and for the day that turns.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signal.Raise();
        var settle = AfterStart;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(Longest, clock, stoppingToken);
                await Task.Delay(settle, clock, stoppingToken);
                settle = Settle;
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync(stoppingToken);
                await heads.LeaveAsync(scope.ServiceProvider.GetRequiredService<Data.SiteDb>(), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                logger.LogError(problem, "Audit lines could not be sealed; the next attempt follows within a minute.");
            }
        }
    }
}
