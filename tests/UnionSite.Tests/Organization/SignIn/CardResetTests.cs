using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.SignIn;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization.SignIn;

/// <summary>What somebody else does to a card in use is told to the member, and does not pass for the member's own.</summary>
public sealed class CardResetTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Pin = "473905";

    [Fact]
    public async Task Reset_EndsOpenSignIns_IsTold_AndMarksActsUntilConfirmed()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, members) = await Cards.UnitOfAsync(site, "Lý A Quên");
        var card = (await Cards.PrintAsync(officer, unit)).Single().Value;
        using var phone = site.AnonymousClient();
        Assert.Equal("/", await Cards.FirstTimeAsync(phone, card, Pin));
        Assert.Null(await OpenAsync(members[0]));

        var fresh = (await Cards.PrintAsync(officer, unit, "pin", members[0])).Single().Value;
        Assert.Equal("", fresh.Code);
        var reset = await OpenAsync(members[0]);
        Assert.NotNull(reset);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Null((await phone.GetPageAsync("/")).QuerySelector("form.who"));

        // The card's code stayed, its old PIN did not.
        var led = await Cards.FirstTimeAsync(phone, (card.Code, fresh.Pin), "830274");
        Assert.Equal(Cards.Door + "/dat-lai", led);
        var told = await phone.GetPageAsync(led);
        Assert.Contains("administrator-", told.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(reset, await OpenAsync(members[0]));
        using var later = site.AnonymousClient();
        using var second = await Cards.TryAsync(later, card.Code, "830274");
        Assert.Equal(Cards.Door + "/dat-lai", second.Headers.Location!.OriginalString);
        using var confirmed = await phone.SubmitAsync(led, "form:has([formaction*=Confirm])", new Dictionary<string, string?>(), "[formaction*=Confirm]");
        Assert.Equal("/", confirmed.Headers.Location!.OriginalString);
        Assert.Null(await OpenAsync(members[0]));
        Assert.Equal(ResetAnswer.Confirmed, (await site.Scope<IMemberStanding, IReadOnlyDictionary<long, ResetAnswer>>(standing => standing.AnswersAsync([reset!.Value, 999_999]))).Single().Value);
    }

    [Fact]
    public async Task Reset_ThatTheMemberDidNotAskFor_LocksTheCard_AndClosesWhatItOpened()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, members) = await Cards.UnitOfAsync(site, "Lý A Chối");
        var card = (await Cards.PrintAsync(officer, unit)).Single().Value;
        using var phone = site.AnonymousClient();
        await Cards.FirstTimeAsync(phone, card, Pin);
        var next = (await Cards.PrintAsync(officer, unit, "card", members[0])).Single().Value;
        Assert.NotEqual(card.Code, next.Code);
        using var stranger = site.AnonymousClient();
        await Cards.FirstTimeAsync(stranger, next, "830274");
        using var mine = site.AnonymousClient();
        using var dead = await Cards.TryAsync(mine, card.Code, Pin);
        Assert.Contains("không khớp", await Cards.ProblemAsync(dead), StringComparison.Ordinal);

        // Handed a third card, the member sees both resets and disowns them.
        var third = (await Cards.PrintAsync(officer, unit, "card", members[0])).Single().Value;
        var led = await Cards.FirstTimeAsync(mine, third, "290417");
        Assert.Equal(2, (await mine.GetPageAsync(led)).QuerySelectorAll("main li").Length);
        using var disowned = await mine.SubmitAsync(led, "form:has([formaction*=Disown])", new Dictionary<string, string?>(), "[formaction*=Disown]");
        Assert.Equal(Cards.Door, disowned.Headers.Location!.OriginalString);
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        foreach (var client in new[] { mine, stranger, phone })
        {
            Assert.Null((await client.GetPageAsync("/")).QuerySelector("form.who"));
        }

        using var locked = await Cards.TryAsync(mine, third.Code, "290417");
        Assert.Contains("không khớp", await Cards.ProblemAsync(locked), StringComparison.Ordinal);
        Assert.Contains("không nhờ đặt lại", (await officer.GetPageAsync($"/Admin/Organization/Cards?unit={unit}")).QuerySelector("tbody")!.Words(), StringComparison.Ordinal);
        Assert.True(await site.Scope<SiteDb, bool>(db => db.Audit.AnyAsync(line => line.Event == "MemberResetDisowned")));
        Assert.Equal(2, await site.Scope<SiteDb, int>(db => db.Set<CardReset>().CountAsync(reset => reset.MemberId == members[0] && reset.Answer == ResetAnswer.Disowned)));
    }

    [Fact]
    public async Task CardThatNobodyUsed_PrintedAnew_IsNoReset()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, members) = await Cards.UnitOfAsync(site, "Lý A Mới");
        var torn = (await Cards.PrintAsync(officer, unit)).Single().Value;
        var card = (await Cards.PrintAsync(officer, unit, "card", members[0])).Single().Value;
        using var phone = site.AnonymousClient();
        using var dead = await Cards.TryAsync(phone, torn.Code, torn.Pin);
        Assert.Equal(HttpStatusCode.OK, dead.StatusCode);
        Assert.Equal("/", await Cards.FirstTimeAsync(phone, card, Pin));
        Assert.Null(await OpenAsync(members[0]));
    }

    private Task<long?> OpenAsync(long member) => site.Scope<IMemberStanding, long?>(standing => standing.OpenResetAsync(member));
}
