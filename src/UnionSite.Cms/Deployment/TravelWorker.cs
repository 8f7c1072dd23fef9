using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UnionSite.Cms.Localization;

namespace UnionSite.Cms.Deployment;

/// <summary>
/// Rehearses, runs and writes packages one after another. What a stopped site left undone begins again: a run that is
/// repeated changes nothing that it has done.
/// </summary>
internal sealed class TravelWorker(TravelSignal signal, TravelStore store, IServiceScopeFactory scopes, ILogger<TravelWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        foreach (var left in store.Unfinished())
        {
            signal.Raise(left);
        }

        try
        {
            await foreach (var id in signal.All(stoppingToken))
            {
                await WorkAsync(id, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task WorkAsync(string id, CancellationToken cancel)
    {
        if (store.Find(id) is not { State: TravelState.Checking or TravelState.Running } travel)
        {
            return;
        }

        // Holds for this package: a value set here does not leave the method.
        Words.Language = travel.Language;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var import = scope.ServiceProvider.GetRequiredService<TravelImport>();
            await (travel switch
            {
                { IsExport: true } => scope.ServiceProvider.GetRequiredService<TravelExport>().RunAsync(travel, cancel),
                { State: TravelState.Checking } => import.PlanAsync(travel, cancel),
                _ => import.RunAsync(travel, cancel),
            });
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "The package {Id} could not be worked on", id);
            travel.State = TravelState.Failed;
            travel.Problem = T("Trang gặp lỗi khi xử lý gói này. Những bước đã xong vẫn giữ nguyên; có thể chạy lại.");
        }

        store.Save(travel);
    }
}
