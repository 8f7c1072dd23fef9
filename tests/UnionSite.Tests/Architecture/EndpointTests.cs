using Microsoft.AspNetCore.Authorization;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>Every door says who may use it.</summary>
public sealed class EndpointTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Endpoints_State_WhoMayUseThem()
    {
        var silent = new List<string>();
        foreach (var (pattern, metadata, _) in await Endpoints.OfAsync(site))
        {
            var open = metadata.GetMetadata<IAllowAnonymous>() is not null;
            var guarded = metadata.Any(one => one is IAuthorizeData or IAuthorizationRequirementData);
            if (open == guarded)
            {
                silent.Add($"{pattern}: {(open ? "both open and guarded" : "says nothing")}");
            }
        }

        Findings.None(silent);
    }

    [Fact]
    public async Task DeskPages_AreNever_Open() => Findings.None(
        from endpoint in await Endpoints.OfAsync(site)
        where endpoint.Pattern.StartsWith("/Admin", StringComparison.OrdinalIgnoreCase)
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        select endpoint.Pattern);
}
