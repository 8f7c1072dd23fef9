using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>The list of page kinds forgets none.</summary>
[Collection(PageTestGroup.Name)]
public sealed class PublicEndpointsTests(BrowserSite site)
{
    // Doors that give no page, each with what they give; and pages that only a person in the middle of something sees.
    private static readonly Dictionary<string, string> NotAPage = new(StringComparer.OrdinalIgnoreCase)
    {
        ["robots.txt"] = "a file for machines",
        ["rss"] = "a feed",
        ["Contents/Lists/{listId}/rss"] = "a feed",
        ["search"] = "leads to /tim-kiem",
        ["Contents/ContentItems/{contentItemId}"] = "leads to the item's path",
        ["media/{**path}"] = "a file of the library",
        ["Account/Language"] = "a button of the desk and of the account pages; its GET leads to the account",
        ["LoginWithTwoFactorAuthentication"] = "seen in TwoFactorWalkTests",
        ["duyet/{token}"] = "seen in ApprovalWalkTests",
        ["don-vi/{slug}"] = "the starting content has no unit; its words and doors are proven in UnitPageTests",
        ["dang-nhap/doan-vien/ma-pin-moi"] = "seen in MemberCardWalkTests",
        ["tra-cuu/trao-doi"] = "seen in AnonymousAnswerWalkTests",
        ["tra-cuu/rut"] = "seen in WithdrawWalkTests",
    };

    [Fact]
    public async Task EveryPublicPage_IsAmongThePageKinds()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var missing = new List<string>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata;
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, metadata);
                metadata = new EndpointMetadataCollection([.. metadata, .. compiled.EndpointMetadata ?? [], .. compiled.Endpoint?.Metadata ?? metadata]);
            }

            var pattern = (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
            var gives = metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true;
            if (gives && metadata.GetMetadata<IAllowAnonymous>() is not null && !NotAPage.ContainsKey(pattern) && metadata.GetMetadata<StaticAssetDescriptor>() is null && !PageKind.All.Any(kind => Leads(pattern, kind.Path)))
            {
                missing.Add("/" + pattern);
            }
        }

        Findings.None(missing);
    }

    [Fact]
    public async Task EveryTypeThatHasAPage_IsAmongThePageKinds()
    {
        var pages = await site.Scope((SiteDb db) => db.ContentItems
            .Where(row => row.Published && row.Path != null)
            .Select(row => new { row.ContentType, row.Path })
            .ToListAsync());
        var shown = PageKind.All.Select(kind => kind.Path.Split('?')[0].Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Findings.None(pages.GroupBy(row => row.ContentType).Where(type => !type.Any(row => shown.Contains(row.Path!.Trim('/')) || type.Key == "HomePage")).Select(type => type.Key));
    }

    private static bool Leads(string pattern, string path)
    {
        var template = TemplateParser.Parse(pattern);
        return new TemplateMatcher(template, []).TryMatch(new PathString(path.Split('?')[0]), []);
    }
}
