using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>Goes through the imports one after another; what a stopped site left undone it takes up again.</summary>
internal sealed class RosterWorker(RosterSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RosterWorker> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10), BetweenSweeps = TimeSpan.FromHours(1);

    private DateTimeOffset _swept = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(Longest, clock, stoppingToken);
                while (await NextAsync(stoppingToken))
                {
                }

                await SweepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "Imports of rosters could not go on; it is tried again.");
            }
        }
    }

    private async Task<bool> NextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<RosterWork>();
        if (await work.NextAsync(cancel) is not { } import)
        {
            return false;
        }

        try
        {
            await work.DoAsync(import, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            // The store's own words could hold a value of a row.
            log.LogError("Import {Id} of a roster stopped: {Kind} at {Place}", import.Id, problem.GetType().Name, problem.TargetSite?.DeclaringType?.FullName);
            await using var other = scopes.CreateAsyncScope();
            await other.ServiceProvider.GetRequiredService<RosterWork>().StopAsync(import, Localization(import), cancel);
        }

        return true;
    }

    private static string Localization(RosterImport import)
    {
        Cms.Localization.Words.Language = import.Language;
        return T("Trang gặp lỗi khi làm việc này. Những dòng đã nhập vẫn nguyên vẹn; có thể bấm để làm tiếp.");
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        if (clock.GetUtcNow() - _swept < BetweenSweeps)
        {
            return;
        }

        _swept = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RosterWork>().SweepAsync(cancel);
    }
}
