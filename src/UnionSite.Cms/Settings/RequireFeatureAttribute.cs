using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace UnionSite.Cms.Settings;

/// <summary>Closes a page or an endpoint while a feature is switched off: it answers 404, as if it were not there.</summary>
/// <param name="feature">Orchard's id of the feature, such as "OrchardCore.Sitemaps".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireFeatureAttribute(string feature) : Attribute, IAsyncResourceFilter, IEndpointFilter
{
    /// <summary>Orchard's id of the feature.</summary>
    public string Feature { get; } = feature;

    /// <inheritdoc/>
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (IsOn(context.HttpContext))
        {
            return next();
        }

        context.Result = new NotFoundResult();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOn(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(Results.NotFound());

    private bool IsOn(HttpContext context) => context.RequestServices.GetRequiredService<SiteFeatures>().IsEnabled(Feature);
}
