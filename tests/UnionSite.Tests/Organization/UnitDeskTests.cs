using System.Net;
using AngleSharp.Dom;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>Units at the desk: found, look at, change by decision after having seen what will change.</summary>
public sealed class UnitDeskTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string List = "/Admin/Organization/Units";

    [Fact]
    public async Task Found_ShowsWhatWillBe_ThenDoesIt()
    {
        await Units.ProvinceAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        var typed = new Dictionary<string, string?>
        {
            ["Kind"] = "GrassrootsUnion", ["Name"] = "CĐCS Trạm Bơm", ["Parent"] = "ldld tinh thu nghiem", ["DecisionNumber"] = "7/QĐ-LĐLĐ", ["DecidedOn"] = "2026-11-02", ["EffectiveOn"] = "2026-11-15",
        };
        using var asked = await admin.SubmitAsync(List + "/New", "#viec-don-vi", typed);
        var preview = await asked.PageAsync();
        Assert.Contains("CĐCS Trạm Bơm (Công đoàn cơ sở) có từ 15/11/2026, trực thuộc LĐLĐ tỉnh Thử Nghiệm.", preview.QuerySelector("#xem-truoc")!.Words(), StringComparison.Ordinal);
        Assert.Null(await FindAsync("cdcs-tram-bom"));
        using var done = await admin.SubmitAsync(List + "/New", preview, "#xem-truoc", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var unit = await admin.GetPageAsync(done.Headers.Location!.OriginalString);
        Assert.Equal("CĐCS Trạm Bơm", unit.QuerySelector("h1")!.Words());
        Assert.Contains("15/11/2026: Thành lập. Trực thuộc LĐLĐ tỉnh Thử Nghiệm. Quyết định 7/QĐ-LĐLĐ ngày 2/11/2026", unit.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        // The page that was sent twice finds another tree, and shows what would happen instead of doing it again.
        using var again = await admin.SubmitAsync(List + "/New", preview, "#xem-truoc", new Dictionary<string, string?>());
        Assert.NotNull((await again.PageAsync()).QuerySelector("[aria-invalid=true], .note.bad"));
    }

    [Fact]
    public async Task Move_ChoosesAmongNamesakes_AndSaysWhichFiguresChange()
    {
        var province = await Units.ProvinceAsync(site);
        var north = await Units.FoundAsync(site, "Công đoàn xã Bắc Rẻo", UnitKind.IntermediateUnion, province);
        var south = await Units.FoundAsync(site, "Công đoàn xã Nam Rẻo", UnitKind.IntermediateUnion, province);
        var school = await Units.FoundAsync(site, "CĐCS Mầm non Rẻo", UnitKind.GrassrootsUnion, north);
        await Units.AdmitAsync(site, school, "Lò Văn Chính");
        using var admin = await site.SignInAsync("Administrator");
        var at = $"{List}/{school}/Move";
        var typed = new Dictionary<string, string?> { ["Parent"] = "cong doan xa", ["DecisionNumber"] = "8/QĐ", ["DecidedOn"] = "2026-09-25", ["EffectiveOn"] = "2026-10-01" };
        using var several = await admin.SubmitAsync(at, "#viec-don-vi", typed);
        var choice = await several.PageAsync();
        Assert.Contains("Công đoàn xã Nam Rẻo, LĐLĐ tỉnh Thử Nghiệm", choice.QuerySelector("#viec-don-vi fieldset")!.Words(), StringComparison.Ordinal);
        using var chosen = await admin.SubmitAsync(at, choice, "#viec-don-vi", new Dictionary<string, string?> { ["ParentId"] = $"{south}" });
        var preview = await chosen.PageAsync();
        var words = preview.QuerySelector("#xem-truoc")!.Words();
        Assert.Contains("chuyển từ Công đoàn xã Bắc Rẻo sang Công đoàn xã Nam Rẻo", words, StringComparison.Ordinal);
        Assert.Contains("Số liệu tính đến 30/9/2026 và các ngày trước đó giữ nguyên.", words, StringComparison.Ordinal);
        Assert.Contains("Công đoàn xã Bắc Rẻo bớt 1 đoàn viên, Công đoàn xã Nam Rẻo thêm 1 đoàn viên", words, StringComparison.Ordinal);
        using var done = await admin.SubmitAsync(at, preview, "#xem-truoc", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal((1, 0, 0, 1), (await MembersOnPageAsync(admin, north, "2026-09-30"), await MembersOnPageAsync(admin, north, null), await MembersOnPageAsync(admin, south, "2026-09-30"), await MembersOnPageAsync(admin, south, null)));
        Assert.Contains("Chuyển đơn vị cấp trên", (await admin.GetPageAsync("/Admin/AuditTrail")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongForms_AreToldBesideTheBox_AndKeepWhatWasTyped()
    {
        var province = await Units.ProvinceAsync(site);
        var unit = await Units.FoundAsync(site, "CĐCS Ghi Nhầm", UnitKind.GrassrootsUnion, province);
        using var admin = await site.SignInAsync("Administrator");
        foreach (var (act, typed, wrong) in new (string, Dictionary<string, string?>, string[])[]
        {
            ("Rename", new() { ["Name"] = "CĐCS Ghi Nhầm", ["EffectiveOn"] = "2026-10-01" }, ["DecisionNumber", "Name"]),
            ("Move", new() { ["Parent"] = "không có đơn vị nào thế này", ["EffectiveOn"] = "" }, ["EffectiveOn", "Parent"]),
            ("Merge", new() { ["Parent"] = "cdcs-ghi-nham", ["DecisionNumber"] = "1", ["DecidedOn"] = "2026-10-01", ["EffectiveOn"] = "2026-10-01" }, ["Parent"]),
            ("Split", new() { ["Name"] = "CĐCS Tách Nhầm", ["MemberNumbers"] = "X-1", ["DecisionNumber"] = "1", ["DecidedOn"] = "2026-10-01", ["EffectiveOn"] = "2026-10-01" }, ["MemberNumbers"]),
            ("Dissolve", new() { ["DecisionNumber"] = "1", ["DecidedOn"] = "2027-10-01", ["EffectiveOn"] = "2009-01-01" }, ["DecidedOn", "EffectiveOn"]),
        })
        {
            using var answer = await admin.SubmitAsync($"{List}/{unit}/{act}", "#viec-don-vi", typed);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.PageAsync();
            Assert.Null(page.QuerySelector("#xem-truoc"));
            Assert.Equal((act, string.Join(' ', wrong.Order())), (act, string.Join(' ', page.QuerySelectorAll("#viec-don-vi [aria-invalid=true]").Select(box => box.GetAttribute("name")).Order())));
        }
    }

    [Fact]
    public async Task Contact_AndDeclaredWorkers_AreKept_WithDayAndSource()
    {
        var unit = await Units.FoundAsync(site, "CĐCS Khai Số", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        using var admin = await site.SignInAsync("Administrator");
        var at = $"{List}/{unit}";
        using (var wrong = await admin.SubmitAsync(at, "form[action*=Contact]", new Dictionary<string, string?> { ["Phone"] = "gọi cô Mai", ["Email"] = "khong-phai-thu" }))
        {
            Assert.Equal(2, (await wrong.PageAsync()).QuerySelectorAll("form[action*=Contact] [aria-invalid=true]").Length);
        }

        using (var saved = await admin.SubmitAsync(at, "form[action*=Contact]", new Dictionary<string, string?> { ["Address"] = "Bản Thử, xã Nghiệm", ["Phone"] = "0213 3876 543", ["Email"] = "cdcs@example.vn" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        using (var wrong = await admin.SubmitAsync(at, "form[action*=Declare]", new Dictionary<string, string?> { ["Workers"] = "nhiều", ["DeclaredOn"] = "2026-12-24" }))
        {
            Assert.Equal(3, (await wrong.PageAsync()).QuerySelectorAll("form[action*=Declare] [aria-invalid=true]").Length);
        }

        foreach (var (day, workers) in new[] { ("2026-06-30", "41"), ("2026-09-30", "37") })
        {
            using var declared = await admin.SubmitAsync(at, "form[action*=Declare]", new Dictionary<string, string?> { ["Workers"] = workers, ["DeclaredOn"] = day, ["Source"] = "Báo cáo quý" });
            Assert.Equal(HttpStatusCode.Redirect, declared.StatusCode);
        }

        Assert.Contains("37, khai ngày 30/9/2026 (Báo cáo quý)", (await admin.GetPageAsync(at)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("41, khai ngày 30/6/2026 (Báo cáo quý)", (await admin.GetPageAsync(at + "?ngay=2026-09-29")).QuerySelector("#so-lieu ~ dl, dl.meta")!.Words(), StringComparison.Ordinal);
        // Above, units are added up that have declared, and how many they are stands beside it.
        var outside = await site.Scope<IMemberDirectory, (int, int)>(members => members.CountWorkersAsync(unit, Units.Day("2026-09-29")));
        Assert.Equal((41, 1), outside);
        var province = await Units.ProvinceAsync(site);
        Assert.Contains("Cả cấp dưới: 37, theo số khai của 1 trên", (await admin.GetPageAsync($"{List}/{province}")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        // No number of a telephone stands in the trail.
        Assert.DoesNotContain("3876", (await admin.GetPageAsync("/Admin/AuditTrail")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_FindNoDoor()
    {
        var unit = await Units.FoundAsync(site, "CĐCS Đóng Cửa", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        var member = await Units.AdmitAsync(site, unit, "Lò Thị Kín");
        using var anonymous = site.AnonymousClient();
        foreach (var role in new[] { "Editor", "UnionOfficer", "Member", "Moderator" })
        {
            using var other = await site.SignInAsync(role);
            foreach (var door in new[] { List, $"{List}/{unit}", $"{List}/{unit}/Roster", $"{List}/{unit}/Admit", $"{List}/{unit}/Rename", $"{List}/New", $"/Admin/Organization/Members/{member}" })
            {
                Assert.NotEqual((role, door, HttpStatusCode.OK), (role, door, await other.StatusAsync(door)));
                Assert.Equal(HttpStatusCode.Redirect, await anonymous.StatusAsync(door));
            }
        }
    }

    private Task<UnitCard?> FindAsync(string slug) => site.Scope<IUnitDirectory, UnitCard?>(units => units.FindAsync(slug, units.Today));

    private static async Task<int> MembersOnPageAsync(HttpClient admin, long unit, string? day)
    {
        var page = await admin.GetPageAsync($"{List}/{unit}" + (day is null ? "" : "?ngay=" + day));
        return int.Parse(page.QuerySelectorAll("dl.meta dd")[1].Words().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
