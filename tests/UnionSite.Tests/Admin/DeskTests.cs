using System.Net;
using AngleSharp.Dom;
using UnionSite.Cms.Settings;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

public sealed class DeskTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/Admin", "Bảng việc")]
    [InlineData("/Admin/Users", "Người dùng")]
    [InlineData("/Admin/Users/Create", "Thêm người dùng")]
    [InlineData("/Admin/Roles", "Vai trò")]
    [InlineData("/Admin/Roles/Edit/Editor", "Vai trò Editor")]
    [InlineData("/Admin/Settings", "Cài đặt")]
    [InlineData("/Admin/Settings/SiteNotice", "Thông tin chân trang")]
    [InlineData("/Admin/AuditTrail", "Nhật ký")]
    [InlineData("/Admin/Media", "Thư viện ảnh và tệp")]
    public async Task Screen_ForAdministrator_Opens(string path, string heading)
    {
        using var client = await site.SignInAsync("Administrator");
        var page = await client.GetPageAsync(path);
        Assert.Equal(heading, page.QuerySelector("h1")!.Words());
        Assert.NotNull(page.QuerySelector("nav.side a[aria-current=page]"));
    }

    [Fact]
    public async Task Menu_ShowsOnly_WhatTheUserMay()
    {
        using var client = await site.SignInAsync("Author");
        var menu = (await client.GetPageAsync("/Admin")).QuerySelector("nav.side")!.Words();
        Assert.Contains("Bảng việc", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("Vai trò", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhật ký", menu, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync("/Admin/Roles"));
    }

    [Fact]
    public async Task User_IsCreated_SetsAPasswordByTheLinkOnce_AndIsSwitchedOff()
    {
        using var admin = await site.SignInAsync("Administrator");
        var name = "can-bo-" + Guid.NewGuid().ToString("N")[..8];
        using var made = await admin.SubmitAsync("/Admin/Users/Create", "form.box", new Dictionary<string, string?> { ["UserName"] = name, ["UnitPath"] = "lai-chau/than-uyen", ["Roles"] = "Editor" });
        var edit = made.Headers.Location!.OriginalString;
        var link = new Uri((await admin.GetPageAsync(edit)).QuerySelector("code")!.Words()).PathAndQuery;
        Assert.Null((await admin.GetPageAsync(edit)).QuerySelector("code"));

        using var person = site.AnonymousClient();
        Dictionary<string, string?> passwords = new() { ["Password"] = "bốn mùa hoa ban trắng", ["Again"] = "bốn mùa hoa ban trắng" };
        using var set = await person.SubmitAsync(link, "form:has([name=Again])", passwords);
        Assert.Equal("/Login", set.Headers.Location!.OriginalString);
        using var twice = await person.SubmitAsync(link, "form:has([name=Again])", passwords);
        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
        await person.SignInAsync(name, "bốn mùa hoa ban trắng");
        Assert.Contains("lai-chau/than-uyen", (await person.GetPageAsync("/Account")).Body!.Words(), StringComparison.Ordinal);

        using var off = await admin.SubmitAsync(edit, "form.box", new Dictionary<string, string?> { ["IsEnabled"] = null });
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Redirect, await person.StatusAsync("/Admin"));
        Assert.Contains(name, (await admin.GetPageAsync("/Admin/AuditTrail?event=UserChanged")).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_Saved_TakeEffect_AndBadOnesAreRefused()
    {
        using var admin = await site.SignInAsync("Administrator");
        using var refused = await admin.SubmitAsync("/Admin/Settings", "form.box", new Dictionary<string, string?> { ["PageSize"] = "một", ["BaseUrl"] = "javascript:alert(1)" });
        var page = await refused.PageAsync();
        Assert.NotNull(page.QuerySelector("#o-PageSize-loi"));
        Assert.NotNull(page.QuerySelector("#o-BaseUrl-loi"));
        using var saved = await admin.SubmitAsync("/Admin/Settings", "form.box", new Dictionary<string, string?> { ["PageSize"] = "7", ["BaseUrl"] = "https://congdoan.example/" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var settings = await site.Scope<SettingsCache, SiteSettings>(cache => Task.FromResult(cache.Current));
        Assert.Equal(7, settings.PageSize);
        Assert.Equal("https://congdoan.example", settings.BaseUrl);
    }

    [Fact]
    public async Task Role_CriticalRight_IsGivenByAdministratorsOnly()
    {
        using var admin = await site.SignInAsync("Administrator");
        using var added = await admin.SubmitAsync("/Admin/Roles", "form.box", new Dictionary<string, string?> { ["Name"] = "GiaoVaiTro" });
        var edit = added.Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        await site.Scope<Cms.Permissions.RoleEditor>(roles => roles.SetAsync("GiaoVaiTro", null, ["ManageRoles", "AccessAdminPanel"], Cms.Permissions.PermissionChange.Replace, "test"));
        using var clerk = await site.SignInAsync("GiaoVaiTro");
        using var refused = await clerk.SubmitAsync(edit, "form:has([name=Description])", new Dictionary<string, string?> { ["Permissions"] = "ManageUsers" });
        Assert.Contains("quyền nhạy cảm", (await refused.PageAsync()).QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
    }
}
