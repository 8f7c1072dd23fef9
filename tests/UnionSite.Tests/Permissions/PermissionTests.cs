using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Permissions;

public sealed class PermissionTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private PermissionCheck Check => site.Services.GetRequiredService<PermissionCheck>();

    private ContentAuthorization Rights => site.Services.GetRequiredService<ContentAuthorization>();

    [Theory]
    [InlineData("EditOwn_Page", "PublishContent")]
    [InlineData("View_Page", "Publish_Page")]
    [InlineData("ViewOwn_Page", "EditContent")]
    [InlineData("PreviewOwn_Page", "PublishContent")]
    [InlineData("ListContent_Page", "ListContent")]
    [InlineData("ManageCustomSettings_SiteNotice", "ManageSettings")]
    public void Granting_IncludesWhatImplies_NearAndFar(string name, string stronger) =>
        Assert.Contains(stronger, site.Services.GetRequiredService<PermissionCatalog>().Granting(name));

    [Theory]
    [InlineData("DeleteContent", "PublishContent")]
    [InlineData("EditContent", "EditOwnContent")]
    [InlineData("Edit_Page", "Edit_Event")]
    public void Granting_LeavesOut_WhatDoesNotImply(string name, string other) =>
        Assert.DoesNotContain(other, site.Services.GetRequiredService<PermissionCatalog>().Granting(name));

    [Fact]
    public async Task Has_ForAdministrator_IsAlwaysTrue() => Assert.True(await Check.HasAsync(Somebody("a", "Administrator"), "NobodyEverHeardOfThis"));

    [Fact]
    public async Task Has_ForAnonymous_UsesTheAnonymousRole()
    {
        Assert.True(await Check.HasAsync(new ClaimsPrincipal(new ClaimsIdentity()), "View_Page"));
        Assert.False(await Check.HasAsync(new ClaimsPrincipal(new ClaimsIdentity()), "Edit_Page"));
    }

    [Fact]
    public async Task May_OnOwnItem_IsMetByTheOwnForm()
    {
        var author = Somebody("u1", "Author");
        Assert.True(await Rights.MayAsync(author, "Publish", new ContentItem { ContentType = "Page", Owner = "u1" }));
        Assert.False(await Rights.MayAsync(author, "Publish", new ContentItem { ContentType = "Page", Owner = "u2" }));
        Assert.True(await Rights.MayCreateAsync(author, "Page"));
        Assert.False(await Rights.MayCreateAsync(new ClaimsPrincipal(new ClaimsIdentity()), "Page"));
    }

    [Fact]
    public async Task May_ViewOfADraftOrOfAClosedItem_IsForThosePreviewing()
    {
        var reader = Somebody("u3", "Member");
        var closed = new ContentItem { ContentType = "Page", Published = true };
        closed.Part("AudiencePart")["Audience"] = "Unit";
        closed.Part("AudiencePart")["Unit"] = "lai-chau/than-uyen";
        Assert.False(await Rights.MayAsync(reader, "View", closed));
        Assert.False(await Rights.MayAsync(reader, "View", new ContentItem { ContentType = "Page" }));
        Assert.True(await Rights.MayAsync(Somebody("u4", "Editor"), "View", closed));
        Assert.True(await Rights.MayAsync(reader, "View", new ContentItem { ContentType = "Page", Published = true }));
    }

    [Fact]
    public async Task Roles_KeepUnknownNames_AndTakeEffectAtOnce()
    {
        var user = Somebody("u5", "Thu");
        Assert.False(await Check.HasAsync(user, "ManageMenu"));
        await site.Scope<RoleEditor>(roles => roles.SetAsync("Thu", "Thử", ["ManageMenu", "SomeOtherSitesRight"], PermissionChange.Replace, "test"));
        Assert.True(await Check.HasAsync(user, "ManageMenu"));
        Assert.True(await Check.HasAsync(user, "someOTHERsitesRight"));
        Assert.False(await site.Scope<RoleEditor, bool>(roles => roles.SetAsync("thu", "Thử", ["SomeOtherSitesRight", "ManageMenu"], PermissionChange.Replace, "test")));
        await site.Scope<RoleEditor>(roles => roles.SetAsync("Thu", null, ["ManageMenu"], PermissionChange.Remove, "test"));
        Assert.False(await Check.HasAsync(user, "ManageMenu"));
    }

    private static ClaimsPrincipal Somebody(string id, params string[] roles) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, id), new Claim(ClaimTypes.Name, id), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], "test"));
}
