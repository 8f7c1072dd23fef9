using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Posts;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>A role that is held in one unit: it reaches that unit and what stands below it, from its first day to its last.</summary>
public sealed class PostTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Desk = "/Admin/Organization/Units";

    [Fact]
    public async Task Chair_ReachesTheOwnUnitAndBelow_AndNothingElse()
    {
        var province = await Units.ProvinceAsync(site);
        var (own, other) = (await Units.FoundAsync(site, "CĐCS Của Chủ Tịch", UnitKind.GrassrootsUnion, province), await Units.FoundAsync(site, "CĐCS Bên Cạnh", UnitKind.GrassrootsUnion, province));
        var group = await Units.FoundAsync(site, "Tổ Của Chủ Tịch", UnitKind.UnionGroup, own);
        var (mine, theirs) = (await Units.AdmitAsync(site, group, "Vàng Thị Trong Tổ"), await Units.AdmitAsync(site, other, "Giàng A Bên Cạnh"));
        using var chair = await Units.HolderAsync(site, own, "UnionChair");

        var list = await chair.GetPageAsync(Desk);
        Assert.Contains("CĐCS Của Chủ Tịch", list.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("CĐCS Bên Cạnh", list.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("CĐCS Bên Cạnh", (await chair.GetPageAsync(Desk + "?q=Ben+Canh")).QuerySelector("main table")?.Words() ?? "", StringComparison.Ordinal);
        Assert.Contains("Vàng Thị Trong Tổ", (await chair.GetPageAsync($"{Desk}/{own}/Roster")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync($"{Desk}/{group}/Admit"));
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync($"/Admin/Organization/Members/{mine}"));
        Assert.Contains("Đơn vị và đoàn viên", (await chair.GetPageAsync("/Admin")).QuerySelector("nav.side")!.Words(), StringComparison.Ordinal);

        foreach (var shut in new[] { $"{Desk}/{other}", $"{Desk}/{other}/Roster", $"{Desk}/{other}/Admit", $"{Desk}/{province}", $"{Desk}/{province}/Roster", $"/Admin/Organization/Members/{theirs}", $"{Desk}/{own}/Posts" })
        {
            Assert.Contains(await chair.StatusAsync(shut), new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        // Nothing of the editors' work comes with it, and no act on the tree.
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync("/Admin/Contents/ContentItems"));
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync($"{Desk}/{own}/Dissolve"));
        Assert.Null((await chair.GetPageAsync($"{Desk}/{own}")).QuerySelector("#viec"));
    }

    [Fact]
    public async Task Post_HoldsFromItsFirstDayToItsLast_AndFollowsTheTree()
    {
        var province = await Units.ProvinceAsync(site);
        var (first, second) = (await Units.FoundAsync(site, "CĐCS Có Nhiệm Kỳ", UnitKind.GrassrootsUnion, province), await Units.FoundAsync(site, "CĐCS Nhận Tổ", UnitKind.GrassrootsUnion, province));
        var group = await Units.FoundAsync(site, "Tổ Chuyển Đi", UnitKind.UnionGroup, first);
        var user = await site.CreateUserAsync("Member");
        using var chair = site.AnonymousClient();
        await chair.SignInAsync(user.UserName!, SiteFactory.Password);
        var tomorrow = DateOnly.FromDateTime(site.Clock.GetUtcNow().AddHours(7).Date).AddDays(1);
        Assert.Null(await GiveAsync(first, user, "UnionChair", tomorrow));
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync($"{Desk}/{first}"));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await chair.SignInAsync(user.UserName!, SiteFactory.Password);
        Assert.Equal(HttpStatusCode.OK, await chair.StatusAsync($"{Desk}/{group}/Roster"));

        // The group is put under another unit: the chair of the first reaches it no more.
        await Units.DoAsync(site, new ReparentUnit(Units.From(tomorrow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), group, second));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync($"{Desk}/{group}/Roster"));

        var post = await site.Scope<SiteDb, Post>(db => db.Set<Post>().SingleAsync(row => row.UserId == user.Id));
        using var admin = await site.SignInAsync("Administrator");
        using var ended = await admin.SubmitAsync($"{Desk}/{first}/Posts", $"form:has(input[name=post][value='{post.Id}'])", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync($"{Desk}/{first}"));
        Assert.Contains("đã thôi", (await admin.GetPageAsync($"{Desk}/{first}/Posts")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["PostGiven", "PostEnded"], await site.Scope<SiteDb, List<string>>(db => db.Audit.Where(line => line.Subject == UnitBook.SubjectOf(first) && line.Event.StartsWith("Post")).OrderBy(line => line.Id).Select(line => line.Event).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_GivesMoreThanTheyHold()
    {
        var province = await Units.ProvinceAsync(site);
        var (zone, elsewhere) = (await Units.FoundAsync(site, "Công đoàn Khu Một", UnitKind.IntermediateUnion, province), await Units.FoundAsync(site, "Công đoàn Khu Hai", UnitKind.IntermediateUnion, province));
        var unit = await Units.FoundAsync(site, "CĐCS Của Khu Một", UnitKind.GrassrootsUnion, zone);
        using var officer = await Units.HolderAsync(site, zone, "ProvincialOfficer");
        var person = await site.CreateUserAsync("Member");
        using var given = await PostAsync(officer, unit, person, "UnionChair");
        Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await officer.StatusAsync($"{Desk}/{elsewhere}/Posts"));

        // The role is widened: the officer holds less than it, and can neither give it nor take it away.
        await site.Scope<Cms.Permissions.RoleEditor>(roles => roles.SetAsync("UnionChair", "Chủ tịch công đoàn cơ sở.", ["HeldForUnit", "AccessAdminPanel", "DescribeUnit", "ManageMembers", "ManageSettings"], Cms.Permissions.PermissionChange.Replace, "test", default));
        using var refused = await PostAsync(officer, unit, await site.CreateUserAsync("Member"), "UnionChair");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var kept = await officer.SubmitAsync($"{Desk}/{unit}/Posts", "form:has(input[name=post])", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Forbidden, kept.StatusCode);
        await site.Scope<Cms.Permissions.RoleEditor>(roles => roles.SetAsync("UnionChair", "Chủ tịch công đoàn cơ sở.", ["HeldForUnit", "AccessAdminPanel", "DescribeUnit", "ManageMembers"], Cms.Permissions.PermissionChange.Replace, "test", default));
    }

    [Fact]
    public async Task RoleOfAPost_GivenToAnAccount_OpensNothing()
    {
        var unit = await Units.FoundAsync(site, "CĐCS Không Ai Giữ", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        using var chair = await site.SignInAsync("UnionChair");
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync($"{Desk}/{unit}"));
        Assert.Equal(HttpStatusCode.Forbidden, await chair.StatusAsync("/Admin"));
    }

    [Fact]
    public async Task Form_SaysWhatIsWrong_BesideTheBox()
    {
        var unit = await Units.FoundAsync(site, "CĐCS Giao Sai", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        using var admin = await site.SignInAsync("Administrator");
        foreach (var (box, value, told) in new[] { ("UserName", "khong-co-ai", "Không có tài khoản này"), ("From", "", "Hãy ghi ngày bắt đầu"), ("From", "1999-01-01", "Đơn vị có từ ngày"), ("Role", "", "Hãy chọn chức vụ") })
        {
            var user = await site.CreateUserAsync("Member");
            var typed = new Dictionary<string, string?> { ["UserName"] = user.UserName, ["Role"] = "UnionChair", ["From"] = "2026-11-01", [box] = value };
            if (value.Length == 0 && box == "Role")
            {
                typed.Remove("Role");
            }

            using var refused = await admin.SubmitAsync($"{Desk}/{unit}/Posts", "#giao", typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(told, (await refused.PageAsync()).QuerySelector("#giao")!.Words(), StringComparison.Ordinal);
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient officer, long unit, SiteUser person, string role)
    {
        var page = await officer.GetPageAsync($"{Desk}/{unit}/Posts");
        // A choice that is not open on the form is tried all the same.
        page.QuerySelector($"#giao input[value={role}]")!.RemoveAttribute("disabled");
        return await officer.SubmitAsync($"{Desk}/{unit}/Posts", page, "#giao", new Dictionary<string, string?> { ["UserName"] = person.UserName, ["Role"] = role, ["From"] = "2026-11-01" });
    }

    private Task<Refusal?> GiveAsync(long unit, SiteUser user, string role, DateOnly from) =>
        site.Scope<PostBook, Refusal?>(posts => posts.GiveAsync(unit, user.UserName!, role, from, "12/QĐ-LĐLĐ", "test", CancellationToken.None));
}
