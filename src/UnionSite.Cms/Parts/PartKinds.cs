using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Parts;

/// <summary>Registers every kind of part: a new one needs no line anywhere.</summary>
public static class PartKinds
{
    /// <summary>Adds all kinds of this project and what they need.</summary>
    public static IServiceCollection AddParts(this IServiceCollection services)
    {
        services.AddScoped<ContentPattern>();
        services.AddScoped<ContentHandler, HomepageHandler>();
        foreach (var kind in typeof(PartKind).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && type.IsSubclassOf(typeof(PartKind))))
        {
            services.TryAddEnumerable(ServiceDescriptor.Scoped(typeof(PartKind), kind));
        }

        return services;
    }
}
