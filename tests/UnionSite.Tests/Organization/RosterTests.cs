using System.Net;
using AngleSharp.Dom;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>Rosters at the desk: in Vietnamese order, page after page, as at a day; and what is done with a member.</summary>
public sealed class RosterTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly string[] Families = ["Lò", "Vàng", "Tẩn", "Nguyễn", "Giàng"], Middles = ["Văn", "Thị", "A", "Minh"],
        Givens = ["An", "Ăn", "Ân", "Bình", "Chứ", "Dế", "Đào", "Mai", "Mại", "Páo", "Sính", "Ú", "Ước"];

    [Fact]
    public async Task Pages_HoldEverybodyOnce_InVietnameseOrder_OfAUnitAndOfASubtree()
    {
        var province = await Units.ProvinceAsync(site);
        var zone = await Units.FoundAsync(site, "Công đoàn khu Danh Sách", UnitKind.IntermediateUnion, province);
        var unions = new List<long>();
        for (var number = 0; number < 4; number++)
        {
            unions.Add(await Units.FoundAsync(site, $"CĐCS Danh Sách {number}", UnitKind.GrassrootsUnion, zone));
        }

        var names = new List<(long Unit, string Name)>();
        for (var number = 0; number < 160; number++)
        {
            // Of very different size, and one that ends where others begin.
            var unit = unions[number % 16 == 0 ? 1 : number % 16 == 1 ? 2 : 0];
            var name = $"{Families[number % 5]} {Middles[number / 5 % 4]} {Givens[number * 7 % 13]}";
            names.Add((unit, name));
            await Units.AdmitAsync(site, unit, name);
        }

        using var admin = await site.SignInAsync("Administrator");
        foreach (var unit in new[] { zone, unions[0], unions[1], unions[3], province })
        {
            var expected = names.Where(one => unit == zone || unit == province || one.Unit == unit).Select(one => one.Name).OrderBy(MemberWriting.SortKey, StringComparer.Ordinal).ToList();
            var shown = await AllAsync(admin, $"/Admin/Organization/Units/{unit}/Roster");
            // Other tests' members stand under the province too.
            Assert.Equal(expected, unit == province ? shown.Where(name => names.Exists(one => one.Name == name)).ToList() : shown);
        }
    }

    [Fact]
    public async Task Search_FindsWithoutAccents_AnyPartOfTheName_AndTheCard()
    {
        var unit = await Units.FoundAsync(site, "CĐCS Tìm Tên", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        await Units.AdmitAsync(site, unit, "Đèo Thị Hoà", number: "LC-778");
        await Units.AdmitAsync(site, unit, "Đèo Văn Hùng");
        using var admin = await site.SignInAsync("Administrator");
        var at = $"/Admin/Organization/Units/{unit}/Roster?q=";
        foreach (var words in new[] { "deo thi hoa", "Đèo Thị Hòa", "hoa", "THI HOA", "lc-778" })
        {
            Assert.Equal((words, "Đèo Thị Hoà"), (words, string.Join(", ", Names(await admin.GetPageAsync(at + Uri.EscapeDataString(words))))));
        }

        Assert.Equal(["Đèo Thị Hoà", "Đèo Văn Hùng"], Names(await admin.GetPageAsync(at + "deo")));
        Assert.Contains("Không có ai khớp.", (await admin.GetPageAsync(at + "khongcoai")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_IsAdmitted_Corrected_Transferred_AndCeases()
    {
        var province = await Units.ProvinceAsync(site);
        var one = await Units.FoundAsync(site, "CĐCS Nơi Đi", UnitKind.GrassrootsUnion, province);
        var two = await Units.FoundAsync(site, "CĐCS Nơi Đến", UnitKind.GrassrootsUnion, province);
        using var admin = await site.SignInAsync("Administrator");
        var admit = $"/Admin/Organization/Units/{one}/Admit";
        using (var wrong = await admin.SubmitAsync(admit, "form.box", new Dictionary<string, string?> { ["FullName"] = "", ["MemberNumber"] = "số 1 ?", ["BirthYear"] = "2026", ["Phone"] = "không", ["Email"] = "không", ["EffectiveOn"] = "2005-01-01" }))
        {
            Assert.Equal(6, (await wrong.PageAsync()).QuerySelectorAll("form.box [aria-invalid=true]").Length);
        }

        var typed = new Dictionary<string, string?> { ["FullName"] = "Phàn  Tả Mẩy", ["MemberNumber"] = "lc 0012", ["BirthYear"] = "1990", ["Phone"] = "0977 123 456", ["EffectiveOn"] = "2020-03-01" };
        using var admitted = await admin.SubmitAsync(admit, "form.box", typed);
        Assert.Equal(HttpStatusCode.Redirect, admitted.StatusCode);
        var at = admitted.Headers.Location!.OriginalString;
        using (var again = await admin.SubmitAsync(admit, "form.box", new Dictionary<string, string?>(typed) { ["MemberNumber"] = "LC 0013" }))
        {
            var page = await again.PageAsync();
            Assert.NotNull(page.QuerySelector("[name=IsAnother]"));
            using var another = await admin.SubmitAsync(admit, page, "form.box", new Dictionary<string, string?> { ["IsAnother"] = "true" });
            Assert.Equal(HttpStatusCode.Redirect, another.StatusCode);
        }

        using (var corrected = await admin.SubmitAsync(at, "#sua", new Dictionary<string, string?> { ["FullName"] = "Phàn Tả Mảy", ["Phone"] = "" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        }

        using (var wrong = await admin.SubmitAsync(at, "#chuyen", new Dictionary<string, string?> { ["Unit"] = "cdcs-noi-den", ["EffectiveOn"] = "2019-01-01" }))
        {
            Assert.Equal("EffectiveOn", (await wrong.PageAsync()).QuerySelectorAll("[aria-invalid=true]").Single().GetAttribute("name"));
        }

        foreach (var (form, values) in new (string, Dictionary<string, string?>)[]
        {
            ("#chuyen", new() { ["Unit"] = "noi den", ["EffectiveOn"] = "2026-10-01", ["DecisionNumber"] = "3/QĐ" }), ("#thoi", new() { ["EffectiveOn"] = "2026-11-01", ["DecisionNumber"] = "4/QĐ" }),
        })
        {
            using var done = await admin.SubmitAsync(at, form, values);
            Assert.Equal((form, HttpStatusCode.Redirect), (form, done.StatusCode));
        }

        var seen = (await admin.GetPageAsync(at)).QuerySelector("main")!.Words();
        Assert.Contains("Từng là đoàn viên", seen, StringComparison.Ordinal);
        Assert.Contains("từ 1/10/2026 (chuyển đến) đến hết 31/10/2026 (thôi là đoàn viên)", seen, StringComparison.Ordinal);
        Assert.Equal(["Phàn Tả Mảy", "Phàn Tả Mẩy"], Names(await admin.GetPageAsync($"/Admin/Organization/Units/{one}/Roster?ngay=2026-09-30")).Order(StringComparer.Ordinal));
        Assert.Equal(["Phàn Tả Mảy"], Names(await admin.GetPageAsync($"/Admin/Organization/Units/{two}/Roster?ngay=2026-10-31")));
        Assert.Empty(Names(await admin.GetPageAsync($"/Admin/Organization/Units/{two}/Roster")));
        var trail = (await admin.GetPageAsync("/Admin/AuditTrail")).QuerySelector("main")!.Words();
        Assert.Contains("Họ và tên, Số điện thoại.", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("Phàn", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("0977", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_WrittenDownWrongly_AreCorrected_AndTheFiguresWithThem()
    {
        var unit = await Units.FoundAsync(site, "CĐCS Ghi Nhầm Ngày", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site), "2012-01-01");
        var other = await Units.FoundAsync(site, "CĐCS Ngày Trước", UnitKind.GrassrootsUnion, await Units.ProvinceAsync(site));
        var member = await Units.AdmitAsync(site, other, "Tao Thị Ngày", "2011-01-01");
        await site.Scope<MemberBook>(book => book.TransferAsync(member, unit, Units.From("2019-03-01"), "test", default));
        using var admin = await site.SignInAsync("Administrator");
        var at = (await admin.GetPageAsync($"/Admin/Organization/Members/{member}")).QuerySelectorAll("a[href*='/Periods/']")[^1].GetAttribute("href")!;
        foreach (var (from, to, wrong) in new[] { ("2011-05-01", "", "From"), ("2018-03-01", "", "From"), ("2020-03-01", "2020-02-01", "To"), ("", "9999-12-31", "From To") })
        {
            using var refused = await admin.SubmitAsync(at, "form.box", new Dictionary<string, string?> { ["From"] = from, ["To"] = to });
            Assert.Equal((from, wrong), (from, string.Join(' ', (await refused.PageAsync()).QuerySelectorAll("[aria-invalid=true]").Select(box => box.GetAttribute("name")))));
        }

        using (var done = await admin.SubmitAsync(at, "form.box", new Dictionary<string, string?> { ["From"] = "2020-03-01", ["To"] = "2026-10-31" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }

        foreach (var (day, members) in new[] { ("2019-12-31", 0), ("2020-03-01", 1), ("2026-10-31", 1), ("2026-11-01", 0) })
        {
            Assert.Equal((day, members), (day, await Units.CountAsync(site, unit, day)));
        }

        Assert.Contains("1/3/2019 - … thành 1/3/2020 - 31/10/2026.", (await admin.GetPageAsync("/Admin/AuditTrail")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public async Task ManyAtOnce_KeepTheLedgerTrue()
    {
        var province = await Units.ProvinceAsync(site);
        var (one, two) = (await Units.FoundAsync(site, "CĐCS Cùng Lúc Một", UnitKind.GrassrootsUnion, province), await Units.FoundAsync(site, "CĐCS Cùng Lúc Hai", UnitKind.GrassrootsUnion, province));
        var members = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => Units.AdmitAsync(site, one, "Lò Văn Cùng", $"20{number + 10}-01-01"))));
        await Task.WhenAll(members.SelectMany(member => new[] { two, two, one }.Select(to => Task.Run(() =>
            site.Scope<MemberBook, MemberOutcome>(book => book.TransferAsync(member, to, Units.From("2026-06-01"), "test", default))))));
        Assert.Equal(16, await Units.CountAsync(site, one, "2026-11-23") + await Units.CountAsync(site, two, "2026-11-23"));
        Assert.Equal(16, await Units.CountAsync(site, one, "2026-05-31"));
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    private static async Task<List<string>> AllAsync(HttpClient admin, string address)
    {
        var all = new List<string>();
        for (string? next = address; next is not null;)
        {
            var page = await admin.GetPageAsync(next);
            all.AddRange(Names(page));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return all;
    }

    private static List<string> Names(IParentNode page) => [.. page.QuerySelectorAll("main tbody th a").Select(link => link.Words())];
}
