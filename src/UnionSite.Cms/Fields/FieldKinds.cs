using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace UnionSite.Cms.Fields;

/// <summary>Registers every kind of field: a new one needs no line anywhere.</summary>
public static class FieldKinds
{
    /// <summary>Adds all kinds of this project.</summary>
    public static IServiceCollection AddFields(this IServiceCollection services)
    {
        foreach (var kind in typeof(FieldKind).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && type.IsSubclassOf(typeof(FieldKind))))
        {
            services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(FieldKind), kind));
        }

        services.AddScoped<EditorChoices>();
        services.AddScoped<NewTerms>();
        services.AddScoped<NewItems>();
        services.AddScoped<NewFiles>();
        services.AddScoped<FieldAdditions>();
        return services;
    }
}
