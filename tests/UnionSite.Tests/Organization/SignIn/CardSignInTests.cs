using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Modules.Organization.SignIn;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization.SignIn;

/// <summary>From the printed card to a signed-in member, and out again.</summary>
public sealed class CardSignInTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Pin = "473905";

    [Fact]
    public async Task FirstSignIn_AsksForAPinOfOnesOwn_AndThePrintedOneIsSpent()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, _) = await Cards.UnitOfAsync(site, "Lò Văn Thẻ", "Lò Thị Vợ");
        var cards = await Cards.PrintAsync(officer, unit);
        using var phone = site.AnonymousClient();
        using var shown = await Cards.TryAsync(phone, cards["Lò Văn Thẻ"].Code.ToLowerInvariant().Replace('-', ' '), cards["Lò Văn Thẻ"].Pin, returnUrl: "/tin-tuc");
        // Not signed in yet: the choice comes first.
        Assert.Null((await phone.GetPageAsync("/")).QuerySelector("form.who"));
        var choose = shown.Headers.Location!.OriginalString;
        foreach (var (pin, again, field) in new[] { ("123456", "123456", "Pin"), (cards["Lò Văn Thẻ"].Pin, cards["Lò Văn Thẻ"].Pin, "Pin"), (Pin, "473906", "Again"), ("4739", "4739", "Pin") })
        {
            using var refused = await phone.SubmitAsync(choose, "form:has([name=Again])", new Dictionary<string, string?> { ["Pin"] = pin, ["Again"] = again });
            Assert.NotNull((await refused.PageAsync()).QuerySelector($"#o-{field}-loi"));
        }

        using var chosen = await phone.SubmitAsync(choose, "form:has([name=Again])", new Dictionary<string, string?> { ["Pin"] = Pin, ["Again"] = "473 905" });
        Assert.Equal("/tin-tuc", chosen.Headers.Location!.OriginalString);
        Assert.Contains("Lò Văn Thẻ", (await phone.GetPageAsync("/")).QuerySelector("form.who")!.Words(), StringComparison.Ordinal);

        using var other = site.AnonymousClient();
        using var spent = await Cards.TryAsync(other, cards["Lò Văn Thẻ"].Code, cards["Lò Văn Thẻ"].Pin);
        Assert.Contains("không khớp", await Cards.ProblemAsync(spent), StringComparison.Ordinal);
        using var entered = await Cards.TryAsync(other, cards["Lò Văn Thẻ"].Code, Pin);
        Assert.Equal("/", entered.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SigningOut_LeavesNothing_AndTheSecondPersonComesInAtOnce()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, _) = await Cards.UnitOfAsync(site, "Tẩn A Chồng", "Tẩn Thị Vợ");
        var cards = await Cards.PrintAsync(officer, unit);
        using var phone = site.AnonymousClient();
        await Cards.FirstTimeAsync(phone, cards["Tẩn A Chồng"], Pin);
        using var page = await phone.GetAsync(new Uri("/", UriKind.Relative));
        Assert.True(page.Headers.CacheControl!.NoStore);
        using var left = await phone.SubmitAsync("/", "form.who", new Dictionary<string, string?>());
        Assert.Equal(Cards.Door + "?da-thoat=1", left.Headers.Location!.OriginalString);
        Assert.Contains("cache", left.Headers.GetValues("Clear-Site-Data").Single(), StringComparison.Ordinal);
        Assert.Contains("Người khác có thể đăng nhập ngay", (await phone.GetPageAsync(left.Headers.Location.OriginalString)).Body!.Words(), StringComparison.Ordinal);
        await Cards.FirstTimeAsync(phone, cards["Tẩn Thị Vợ"], "905473");
        Assert.Contains("Tẩn Thị Vợ", (await phone.GetPageAsync("/tin-tuc")).QuerySelector("form.who")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_IsAMembersAlone_OfTheUnitOfToday()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, members) = await Cards.UnitOfAsync(site, "Giàng A Quyền");
        var (otherUnit, _) = await Cards.UnitOfAsync(site, "Giàng A Khác");
        var cards = await Cards.PrintAsync(officer, unit);
        using var phone = site.AnonymousClient();
        await Cards.FirstTimeAsync(phone, cards["Giàng A Quyền"], Pin);
        var slug = await site.Scope<SiteDb, string>(db => db.Set<Modules.Organization.Units.Unit>().Where(row => row.Id == unit).Select(row => row.Slug).SingleAsync());
        var item = await site.PublishAsync("NewsArticle", "Tin của đơn vị có thẻ", article =>
        {
            article.Part(Audience.PartName)["Audience"] = "Unit";
            article.Part(Audience.PartName)["Unit"] = slug;
        });
        var path = "/" + item.Part("AutoroutePart")["Path"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, await phone.StatusAsync(path));
        Assert.Equal(HttpStatusCode.Forbidden, await phone.StatusAsync("/Admin"));
        Assert.Equal(HttpStatusCode.Forbidden, await phone.StatusAsync("/Admin/Organization/Cards"));
        // A role that somebody gives the account is not to be had by card: neither confided cases nor anything else.
        var userId = await site.Scope<SiteDb, string?>(db => db.Set<SignInCard>().Where(card => card.MemberId == members[0]).Select(card => card.UserId).SingleAsync());
        await site.Scope<Microsoft.AspNetCore.Identity.UserManager<SiteUser>>(async users => await users.AddToRolesAsync((await users.FindByIdAsync(userId!))!, ["LegalAdviser", "Administrator"]));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        using var fresh = site.AnonymousClient();
        using var entered = await Cards.TryAsync(fresh, cards["Giàng A Quyền"].Code, Pin);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        foreach (var client in new[] { phone, fresh })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync("/Admin/LegalAdvice"));
            Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync("/Admin/Users"));
            // One's own question too is opened by its code and secret, not by the sign-in.
            using var thread = await client.GetAsync(new Uri("/tra-cuu/trao-doi", UriKind.Relative));
            Assert.Equal("/tra-cuu", thread.Headers.Location!.OriginalString.Split('?')[0]);
        }

        // Moved to another unit: within a minute the old one's pages are closed.
        await site.Scope<Modules.Organization.Members.MemberBook>(book => book.TransferAsync(members[0], otherUnit, Units.From("2026-11-23"), "test", CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.NotEqual(HttpStatusCode.OK, await phone.StatusAsync(path));
    }

    [Fact]
    public async Task SharedPhone_IsSignedOutAfterHalfAnHour_OnesOwnAfterAMonth()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, _) = await Cards.UnitOfAsync(site, "Vàng A Chung", "Vàng A Riêng");
        var cards = await Cards.PrintAsync(officer, unit);
        using var shared = site.AnonymousClient();
        using var own = site.AnonymousClient();
        await Cards.FirstTimeAsync(shared, cards["Vàng A Chung"], Pin);
        using var shown = await Cards.TryAsync(own, cards["Vàng A Riêng"].Code, cards["Vàng A Riêng"].Pin, own: true);
        using var kept = await own.SubmitAsync(Cards.Door + "/ma-pin-moi", "form:has([name=Again])", new Dictionary<string, string?> { ["Pin"] = Pin, ["Again"] = Pin });
        Assert.Contains(kept.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("UnionSite.SignIn=", StringComparison.Ordinal) && cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase));
        for (var i = 0; i < 3; i++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(25));
            Assert.NotNull((await shared.GetPageAsync("/")).QuerySelector("form.who"));
        }

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null((await shared.GetPageAsync("/")).QuerySelector("form.who"));
        site.Clock.Advance(TimeSpan.FromDays(20));
        Assert.NotNull((await own.GetPageAsync("/")).QuerySelector("form.who"));
        site.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Null((await own.GetPageAsync("/")).QuerySelector("form.who"));
    }

    [Fact]
    public async Task PrintedPin_AfterSixtyDays_AndACardTakenBack_OpenNothing()
    {
        var (unit, members) = await Cards.UnitOfAsync(site, "Mùa A Muộn", "Mùa A Mất");
        IReadOnlyDictionary<string, (string Code, string Pin)> cards;
        using (var officer = await site.SignInAsync("Administrator"))
        {
            cards = await Cards.PrintAsync(officer, unit);
            using var phone = site.AnonymousClient();
            await Cards.FirstTimeAsync(phone, cards["Mùa A Mất"], Pin);
            var path = $"/Admin/Organization/Cards?unit={unit}";
            using var taken = await officer.SubmitAsync(path, "main form[action*=Sheet]", new Dictionary<string, string?> { ["Members"] = members[1].ToString(CultureInfo.InvariantCulture) }, "button[value=revoke]");
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
            Assert.Contains("Đã thu hồi", (await officer.GetPageAsync(path)).QuerySelector("tbody")!.Words(), StringComparison.Ordinal);
            site.Clock.Advance(TimeSpan.FromSeconds(61));
            Assert.Null((await phone.GetPageAsync("/")).QuerySelector("form.who"));
        }

        site.Clock.Advance(TimeSpan.FromDays(61));
        using var late = site.AnonymousClient();
        using var lost = await Cards.TryAsync(late, cards["Mùa A Mất"].Code, Pin);
        Assert.Contains("không khớp", await Cards.ProblemAsync(lost), StringComparison.Ordinal);
        using var expired = await Cards.TryAsync(late, cards["Mùa A Muộn"].Code, cards["Mùa A Muộn"].Pin);
        Assert.Contains("chỉ dùng được đến", await Cards.ProblemAsync(expired), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoIsNoMemberToday_IsNotLetIn()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, members) = await Cards.UnitOfAsync(site, "Hạng A Thôi");
        var cards = await Cards.PrintAsync(officer, unit);
        await site.Scope<Modules.Organization.Members.MemberBook>(book => book.CeaseAsync(members[0], Units.From("2026-11-01"), "test", CancellationToken.None));
        using var phone = site.AnonymousClient();
        using var refused = await Cards.TryAsync(phone, cards["Hạng A Thôi"].Code, cards["Hạng A Thôi"].Pin);
        Assert.Contains("không còn dùng được", await Cards.ProblemAsync(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_SentTwice_MakesNothingNew_AndHoldsNoSecretInItsAddresses()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, _) = await Cards.UnitOfAsync(site, "Sùng A Hai");
        var path = $"/Admin/Organization/Cards?unit={unit}";
        var list = await officer.GetPageAsync(path);
        using var first = await officer.SubmitAsync(path, list, "main form[action*=Sheet]", new Dictionary<string, string?>(), "button[value=card]");
        var sheet = await first.PageAsync();
        var card = Cards.Read(sheet).Single().Value;
        Assert.Contains("https://localhost/dang-nhap/doan-vien", sheet.QuerySelector(".slip")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(sheet.QuerySelectorAll("[href],[action],[src]"), link => link.OuterHtml.Contains(card.Pin, StringComparison.Ordinal) || link.OuterHtml.Contains(card.Code, StringComparison.Ordinal));
        using var second = await officer.SubmitAsync(path, list, "main form[action*=Sheet]", new Dictionary<string, string?>(), "button[value=card]");
        var again = await second.PageAsync();
        Assert.Empty(Cards.Read(again));
        Assert.Contains("1 thẻ đã hiện trong lần in này", again.Body!.Words(), StringComparison.Ordinal);
        using var phone = site.AnonymousClient();
        await Cards.FirstTimeAsync(phone, card, Pin);
    }

    [Fact]
    public async Task Store_Audit_AndLog_HoldNeitherCodeNorPin()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, _) = await Cards.UnitOfAsync(site, "Phàn A Kín");
        var card = (await Cards.PrintAsync(officer, unit)).Single().Value;
        using var phone = site.AnonymousClient();
        await Cards.FirstTimeAsync(phone, card, Pin);
        var plain = card.Code.Replace("-", "", StringComparison.Ordinal);
        await site.Scope<SiteDb>(async db =>
        {
            var stored = await db.Set<SignInCard>().AsNoTracking().ToListAsync();
            Assert.DoesNotContain(stored, row => row.CodeHash.Contains(plain, StringComparison.OrdinalIgnoreCase) || row.PinHash.Contains(Pin, StringComparison.Ordinal));
            Assert.False(await db.Audit.AnyAsync(line => line.Detail.Contains(plain) || line.Detail.Contains(card.Code) || line.Detail.Contains(card.Pin) || line.Detail.Contains(Pin)));
        });
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(plain, StringComparison.Ordinal) || line.Contains(card.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Member_ChangesThePin_WithTheOneInUse()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, _) = await Cards.UnitOfAsync(site, "Chẻo A Đổi");
        var card = (await Cards.PrintAsync(officer, unit)).Single().Value;
        using var phone = site.AnonymousClient();
        await Cards.FirstTimeAsync(phone, card, Pin);
        Assert.Contains((await phone.GetPageAsync("/Account")).QuerySelectorAll("main a"), link => link.GetAttribute("href") == Cards.Door + "/doi-ma-pin");
        using var wrong = await ChangeAsync("905473", "830274");
        Assert.NotNull((await wrong.PageAsync()).QuerySelector("#o-Current-loi"));
        using var done = await ChangeAsync(Pin, "830274");
        Assert.Equal("/Account", done.Headers.Location!.OriginalString);
        using var fresh = site.AnonymousClient();
        using var old = await Cards.TryAsync(fresh, card.Code, Pin);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using var entered = await Cards.TryAsync(fresh, card.Code, "830274");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);

        Task<HttpResponseMessage> ChangeAsync(string current, string pin) => phone.SubmitAsync(
            Cards.Door + "/doi-ma-pin", "form:has([name=Current])", new Dictionary<string, string?> { ["Current"] = current, ["Pin"] = pin, ["Again"] = pin });
    }
}
