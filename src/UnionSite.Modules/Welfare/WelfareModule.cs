using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.Welfare;

/// <summary>Welfare programmes that explain themselves: who is entitled, until when, with which papers. Nothing about a reader is kept.</summary>
public sealed class WelfareModule : IModule
{
    /// <inheritdoc/>
    public string Name => "Welfare";

    /// <inheritdoc/>
    public IReadOnlyList<string> RequiredContentTypes { get; } = [Intake.ContentType];

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<ContentHandler, IntakeDates>();
}
