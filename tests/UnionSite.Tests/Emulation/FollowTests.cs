using System.Net;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Emulation;

/// <summary>"Chúng tôi làm theo": a unit says so once, is asked after ninety days, and no person's name is shown.</summary>
public sealed class FollowTests
{
    private const string Exemplar = "4qym68616fdg46evhxdpkyb0j2";
    private const string Page = "/dien-hinh/to-che-bien-che";
    private const string Door = "/lam-theo/" + Exemplar;

    [Fact]
    public async Task Unit_FollowsOnce_Reports_AndWithdraws()
    {
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        using var reader = site.AnonymousClient();
        async Task<string> ShownAsync() => (await reader.GetPageAsync(Page)).QuerySelector("#lam-theo")!.Words();
        Assert.Contains("Chưa có đơn vị nào", await ShownAsync(), StringComparison.Ordinal);
        using var officer = await Exemplars.SignInForUnitAsync(site, "lai-chau/xuong-che");
        using (var wrong = await officer.SubmitAsync(Door, "form.form", new Dictionary<string, string?> { ["UnitName"] = "a" }))
        {
            Assert.NotNull((await wrong.PageAsync()).QuerySelector("#UnitName[aria-invalid=true][value=a]"));
        }

        var form = await officer.GetPageAsync(Door);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var followed = await officer.SubmitAsync(Door, form, "form.form", new Dictionary<string, string?> { ["UnitName"] = "CĐCS Xưởng chè" });
            Assert.Equal(HttpStatusCode.Redirect, followed.StatusCode);
        }

        // A colleague of the same unit finds that it follows already; another unit counts for itself.
        using var colleague = await Exemplars.SignInForUnitAsync(site, "Lai-Chau/Xuong-Che/");
        Assert.Contains("CĐCS Xưởng chè làm theo từ 23/11/2026", (await colleague.GetPageAsync(Door)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var other = await Exemplars.SignInForUnitAsync(site, "lai-chau/mam-non");
        using (var followed = await other.SubmitAsync(Door, "form.form", new Dictionary<string, string?> { ["UnitName"] = "CĐCS Mầm non" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, followed.StatusCode);
        }

        var shown = await ShownAsync();
        Assert.Contains("2 đơn vị làm theo", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("unionofficer", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("chờ kể kết quả", (await officer.GetPageAsync("/Admin")).QuerySelector("main")!.Words(), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(91));
        using var later = await Exemplars.SignInForUnitAsync(site, "lai-chau/xuong-che");
        Assert.Contains("chờ kể kết quả", (await later.GetPageAsync("/Admin")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Đến lúc kể kết quả", (await later.GetPageAsync("/Admin/Emulation/Following")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using (var wrong = await later.SubmitAsync(Door, "form[action$='Report']", new Dictionary<string, string?> { ["Report"] = "ừ" }))
        {
            Assert.Equal(2, (await wrong.PageAsync()).QuerySelectorAll(".err").Length);
        }

        using (var reported = await later.SubmitAsync(Door, "form[action$='Report']", new Dictionary<string, string?> { ["Outcome"] = "Failed", ["Report"] = "Ca đêm không ai đọc sổ, phải đổi giờ." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, reported.StatusCode);
        }

        shown = await ShownAsync();
        Assert.Contains("1 đơn vị đã kể kết quả", shown, StringComparison.Ordinal);
        Assert.Contains("Chưa làm được Ca đêm không ai đọc sổ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("chờ kể kết quả", (await later.GetPageAsync("/Admin")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using (var left = await later.SubmitAsync(Door, "form[action$='Withdraw']", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        }

        Assert.DoesNotContain("Xưởng chè", await ShownAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_IsClosed_WithoutPermission_Unit_OrPublicExemplar()
    {
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        using var anonymous = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.Redirect, await anonymous.StatusAsync(Door));
        foreach (var role in new[] { "Member", "Editor", "AwardCouncil" })
        {
            using var client = await Exemplars.SignInForUnitAsync(site, "lai-chau/a", role);
            Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync(Door));
            Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync("/Admin/Emulation/Following"));
        }

        using var unitless = await site.SignInAsync("UnionOfficer");
        var page = await unitless.GetPageAsync(Door);
        Assert.Contains("chưa gắn với đơn vị nào", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form"));
        var token = (await unitless.GetPageAsync("/Account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "Follow", "Report", "Withdraw" })
        {
            using var posted = await unitless.PostAsync(new Uri($"{Door}?handler={handler}", UriKind.Relative), new FormUrlEncodedContent(
                [new("__RequestVerificationToken", token), new("UnitName", "CĐCS Không có"), new("Outcome", "Worked"), new("Report", "Một báo cáo dài")]));
        }

        Assert.Contains("Chưa có đơn vị nào", (await anonymous.GetPageAsync(Page)).QuerySelector("#lam-theo")!.Words(), StringComparison.Ordinal);
        var draft = await Exemplars.DraftAsync(site, "Nháp không theo được", "Ai", null);
        Assert.Equal(HttpStatusCode.NotFound, await unitless.StatusAsync("/lam-theo/" + draft.ContentItemId));
        Assert.Equal(HttpStatusCode.NotFound, await unitless.StatusAsync("/lam-theo/4ckgtz28n32tc5yhqqp8rxer7d"));
    }
}
