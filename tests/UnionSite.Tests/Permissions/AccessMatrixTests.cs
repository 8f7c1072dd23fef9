using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Modules.Organization;
using UnionSite.Tests.Architecture;
using UnionSite.Tests.Organization;
using UnionSite.Tests.Site;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Permissions;

/// <summary>
/// Every door of the site, taken from the site itself, tried by somebody of every role, by the holder of every post, and by
/// nobody: it opens for exactly those to whom the role's permissions open it.
/// </summary>
public sealed partial class AccessMatrixTests(SiteFactory site, ITestOutputHelper output) : IClassFixture<SiteFactory>
{
    // Leaving ends the session that the other doors are tried with.
    private static readonly string[] Leaving = ["/Users/LogOff"];

    // Pages that ask for more once somebody stands in the door; who is kept out by the door stays out all the same.
    private static readonly Dictionary<string, string> AskMore = new(StringComparer.Ordinal)
    {
        ["/Admin/Documents/New"] = "writes a resolution, so it asks for the right to that type",
        ["/Admin/Documents/khong-co"] = "writes a resolution, so it asks for the right to that type",
        ["/Admin/Settings"] = "each group of settings has a right of its own",
    };

    [Fact]
    public async Task EveryDoor_OpensForItsRolesAlone()
    {
        var doors = await DoorsAsync();
        var held = await HeldAsync();
        var unit = await Units.FoundAsync(site, "CĐCS Ma Trận", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        var faults = new List<string>();
        var (tried, people) = (0, 0);
        foreach (var role in held.Keys.Where(role => role != SiteRoles.Anonymous).Append("").Order(StringComparer.Ordinal))
        {
            var isPost = role.Length > 0 && held[role].Contains(ScopedRole.OnlyScoped);
            using var client = await PersonAsync(role, isPost, unit);
            people++;
            foreach (var door in doors.Where(door => !Leaving.Contains(door.Address)))
            {
                tried++;
                using var request = new HttpRequestMessage(new HttpMethod(door.Method), new Uri(door.Address, UriKind.Relative));
                using var answer = await client.SendAsync(request);
                var opens = (role.Length > 0 || door.Needs.Count > 0) && door.Needs.All(need => Opens(held, role, isPost, need));
                if (WasShut(answer) == opens && !(opens && AskMore.ContainsKey(door.Address)))
                {
                    faults.Add($"{door.Method} {door.Address} for {(role.Length > 0 ? role : "nobody")}: {(int)answer.StatusCode} {answer.Headers.Location}, needs {string.Join(", ", door.Needs.Select(need => need.PermissionName))}");
                }
            }
        }

        output.WriteLine($"{doors.Count} doors, {people} people, {tried} trials");
        Assert.True(doors.Count > 120 && people > 15, $"{doors.Count} doors, {people} people");
        Findings.None(faults);
    }

    private static bool WasShut(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/Login?", StringComparison.OrdinalIgnoreCase));

    // The rule in its plainest form: what is held by the role, what everybody holds, and what leads to it.
    private bool Opens(Dictionary<string, HashSet<string>> held, string role, bool isPost, RequirePermissionAttribute need)
    {
        if (role == SiteRoles.Administrator)
        {
            return true;
        }

        var own = new HashSet<string>(held[SiteRoles.Anonymous], StringComparer.OrdinalIgnoreCase);
        if (role.Length > 0)
        {
            own.UnionWith(held[SiteRoles.Authenticated]);
            own.UnionWith(isPost && !need.InSomeUnit ? [] : held[role]);
        }

        return site.Services.GetRequiredService<PermissionCatalog>().Granting(need.PermissionName).Any(own.Contains);
    }

    private async Task<HttpClient> PersonAsync(string role, bool isPost, long unit)
    {
        if (role.Length == 0)
        {
            return site.AnonymousClient();
        }

        return isPost ? await Units.HolderAsync(site, unit, role) : await site.SignInAsync(SiteRoles.IsImplicit(role) ? "Member" : role);
    }

    private Task<Dictionary<string, HashSet<string>>> HeldAsync() => site.Scope<SiteDb, Dictionary<string, HashSet<string>>>(async db =>
    {
        var claims = await (from role in db.Roles
                            join claim in db.RoleClaims on role.Id equals claim.RoleId into found
                            from claim in found.DefaultIfEmpty()
                            select new { role.Name, Value = claim == null ? null : claim.ClaimValue }).ToListAsync();
        return claims.GroupBy(row => row.Name!).ToDictionary(group => group.Key, group => group.Select(row => row.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
    });

    private async Task<IReadOnlyList<(string Method, string Address, IReadOnlyList<RequirePermissionAttribute> Needs)>> DoorsAsync()
    {
        var doors = new List<(string, string, IReadOnlyList<RequirePermissionAttribute>)>();
        foreach (var (pattern, metadata, route) in await Endpoints.OfAsync(site))
        {
            if (metadata.GetMetadata<IAllowAnonymous>() is not null)
            {
                continue;
            }

            // Some ask only that somebody is signed in.
            Assert.True(metadata.GetOrderedMetadata<IAuthorizeData>().Count > 0, $"{pattern} says nothing");
            var needs = metadata.GetOrderedMetadata<RequirePermissionAttribute>().DistinctBy(need => need.Policy).ToList();
            IReadOnlyList<string> methods = metadata.GetMetadata<PageActionDescriptor>() is not null ? ["GET", "POST"] : metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
            doors.AddRange(methods.Select(method => (method, Filled(route), (IReadOnlyList<RequirePermissionAttribute>)needs)));
        }

        return [.. doors.DistinctBy(door => (door.Item1, door.Item2))];
    }

    // Nothing of the kind is there: who is let in finds nothing, and nothing is changed.
    private static string Filled(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsOptional: true } => "",
        RoutePatternParameterPart parameter => Value(string.Join(' ', parameter.ParameterPolicies.Select(policy => policy.Content))),
        _ => "",
    })))).TrimEnd('/');

    private static string Value(string rules) =>
        rules.Contains("long", StringComparison.Ordinal) || rules.Contains("int", StringComparison.Ordinal) ? 987_654_321.ToString(CultureInfo.InvariantCulture)
        : rules.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : Choice().Match(rules) is { Success: true } choice ? choice.Groups[1].Value
        : "khong-co";

    [GeneratedRegex(@"\^\(?([A-Za-z]+)")]
    private static partial Regex Choice();
}
