using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Architecture;

/// <summary>Every door of the running site.</summary>
internal static partial class Endpoints
{
    public static async Task<IReadOnlyList<(string Pattern, EndpointMetadataCollection Metadata, RoutePattern Route)>> OfAsync(SiteFactory site)
    {
        using var client = site.AnonymousClient();
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new List<(string, EndpointMetadataCollection, RoutePattern)>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata;
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                // A page's own attributes are read when it is first asked for.
                var compiled = await loader.LoadAsync(page, metadata);
                metadata = new EndpointMetadataCollection([.. compiled.Endpoint?.Metadata ?? metadata, .. compiled.EndpointMetadata ?? [], compiled]);
            }

            found.Add(("/" + endpoint.RoutePattern.RawText?.TrimStart('/'), metadata, endpoint.RoutePattern));
        }

        return found;
    }

    /// <summary>True when the door answers that method.</summary>
    public static bool Takes(EndpointMetadataCollection metadata, string method) =>
        metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page
            ? page.HandlerMethods.Any(handler => string.Equals(handler.HttpMethod, method, StringComparison.OrdinalIgnoreCase))
            : metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(method, StringComparer.OrdinalIgnoreCase) ?? false;

    /// <summary>An address that the pattern matches.</summary>
    public static string Address(string pattern) => Parameter().Replace(pattern, "1");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
