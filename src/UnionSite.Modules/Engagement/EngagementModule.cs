using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Display;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Engagement.Statistics;

namespace UnionSite.Modules.Engagement;

/// <summary>How far the federation's word reaches, without watching anybody: anonymous counts of pages in a store of their own.</summary>
public sealed class EngagementModule : IModule
{
    internal const string ViewStatistics = "ViewStatistics";

    /// <inheritdoc/>
    public string Name => "Engagement";

    /// <inheritdoc/>
    public IReadOnlyList<Permission> Permissions { get; } =
        [new(ViewStatistics, N("Xem số liệu lượt xem"), DefaultRoles: [SiteRoles.Administrator, "Editor"])];

    /// <inheritdoc/>
    public IReadOnlyList<AdminLink> AdminLinks { get; } = [new(N("Lượt xem"), "/Admin/Statistics", ViewStatistics, "30", N("Số liệu"))];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<StatisticsStore>();
        services.AddSingleton<PageCounters>();
        services.AddSingleton<IPageViewCounter>(provider => provider.GetRequiredService<PageCounters>());
        services.AddSingleton<IPageFeedback>(provider => provider.GetRequiredService<PageCounters>());
        services.AddSingleton<StatisticsWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<StatisticsWriter>());
        services.AddScoped<StatisticsReport>();
    }
}
