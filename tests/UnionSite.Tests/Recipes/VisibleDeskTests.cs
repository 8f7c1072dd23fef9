using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using UnionSite.Cms.Accounts;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

/// <summary>What recipes bring for those who work at the desk: roles, users and menus, each seen on a page.</summary>
public sealed class VisibleDeskTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Roles_OpenAndShutPagesOfTheDesk()
    {
        await site.RunStepsAsync("""{ "name": "Roles", "Roles": [ { "Name": "Archivist", "Description": "Giữ ảnh", "Permissions": [ "AccessAdminPanel", "ManageMediaContent" ] } ] }""");
        using var client = await site.SignInAsync("Archivist");
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/Admin/Media"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync("/Admin/AuditTrail"));

        await site.RunStepsAsync("""
            { "name": "Roles", "Roles": [ { "Name": "Archivist", "PermissionBehavior": "Remove", "Permissions": [ "ManageMediaContent" ] },
              { "Name": "Archivist", "PermissionBehavior": "Add", "Permissions": [ "ViewAuditTrail" ] } ] }
            """);
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync("/Admin/Media"));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/Admin/AuditTrail"));

        using var admin = await site.SignInAsync("Administrator");
        Assert.Contains("Archivist", (await admin.GetPageAsync("/Admin/Roles")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_SignIn_WithThePasswordWhoseHashCame()
    {
        var hash = new PasswordHasher<SiteUser>().HashPassword(new SiteUser(), SiteFactory.Password);
        await site.RunStepsAsync($$"""
            { "name": "Users", "Users": [
              { "UserId": "4usercamebyrecipe000000001", "UserName": "lo.van.recipe", "Email": "lo.van@example.vn", "PasswordHash": "{{hash}}", "EmailConfirmed": true, "IsEnabled": true, "RoleNames": [ "Editor" ] },
              { "UserId": "4usercamebyrecipe000000002", "UserName": "tat.roi", "Email": "tat@example.vn", "PasswordHash": "{{hash}}", "EmailConfirmed": true, "IsEnabled": false, "RoleNames": [ "Editor" ] } ] }
            """);
        using var client = site.AnonymousClient();
        await client.SignInAsync("lo.van.recipe", SiteFactory.Password);
        Assert.Contains("lo.van.recipe", (await client.GetPageAsync("/Account")).Body!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync("/Admin/Contents/ContentItems"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync("/Admin/Users"));

        using var other = site.AnonymousClient();
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.SignInAsync("tat.roi", SiteFactory.Password));
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.SignInAsync("lo.van.recipe", "một mật khẩu khác hẳn"));
    }

    [Fact]
    public async Task AdminMenu_LinksShow_ToThoseWhoMay()
    {
        await site.RunStepsAsync("""
            { "name": "AdminMenu", "data": [
              { "Id": "00000000000000000000000000000001", "Name": "Lối tắt thử", "Enabled": true, "MenuItems": [
                { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "Cho mọi người ở bàn", "LinkUrl": "~/Admin/Contents/ContentItems", "IconClass": "", "PermissionNames": [], "UniqueId": "a", "Enabled": true, "Items": [] },
                { "$type": "OrchardCore.AdminMenu.AdminNodes.PlaceholderAdminNode, OrchardCore.AdminMenu", "LinkText": "Nhóm", "IconClass": "", "PermissionNames": [], "UniqueId": "b", "Enabled": true, "Items": [
                  { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "Cho người quản lý tài khoản", "LinkUrl": "/Admin/Users?loc=1", "IconClass": "", "PermissionNames": [ "ManageUsers" ], "UniqueId": "c", "Enabled": true, "Items": [] } ] },
                { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "Mục đã tắt", "LinkUrl": "/Admin/x", "IconClass": "", "PermissionNames": [], "UniqueId": "d", "Enabled": false, "Items": [] },
                { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "Mã lệnh", "LinkUrl": "javascript:alert(1)", "IconClass": "", "PermissionNames": [], "UniqueId": "e", "Enabled": true, "Items": [] } ] },
              { "Id": "00000000000000000000000000000002", "Name": "Trình đơn tắt", "Enabled": false, "MenuItems": [
                { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "Trong trình đơn tắt", "LinkUrl": "/Admin/y", "IconClass": "", "PermissionNames": [], "UniqueId": "f", "Enabled": true, "Items": [] } ] } ] }
            """);
        using var admin = await site.SignInAsync("Administrator");
        using var editor = await site.SignInAsync("Editor");
        var whole = (await admin.GetPageAsync("/Admin")).QuerySelector("nav.side")!;
        var part = (await editor.GetPageAsync("/Admin")).QuerySelector("nav.side")!;
        Assert.Equal("/Admin/Users?loc=1", whole.QuerySelectorAll("a").Single(link => link.Words() == "Cho người quản lý tài khoản").GetAttribute("href"));
        Assert.Contains("Lối tắt thử", part.Words(), StringComparison.Ordinal);
        Assert.Contains("Cho mọi người ở bàn", part.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Cho người quản lý tài khoản", part.Words(), StringComparison.Ordinal);
        foreach (var hidden in new[] { "Mục đã tắt", "Mã lệnh", "Trong trình đơn tắt" })
        {
            Assert.DoesNotContain(hidden, whole.Words(), StringComparison.Ordinal);
        }

        using var anonymous = site.AnonymousClient();
        Assert.DoesNotContain("Lối tắt thử", (await anonymous.GetPageAsync("/")).Body!.Words(), StringComparison.Ordinal);
    }
}
