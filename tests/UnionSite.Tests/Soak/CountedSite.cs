using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Tests.Site;
using UnionSite.Web;

namespace UnionSite.Tests.Soak;

/// <summary>A site that tells how much work its database did.</summary>
public sealed class CountedSite : SiteFactory
{
    /// <summary>The work so far.</summary>
    internal StoreWork Work { get; } = new();

    /// <inheritdoc/>
    protected override void ConfigureServices(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteSiteDb>(options => options.AddInterceptors(Work));
}
