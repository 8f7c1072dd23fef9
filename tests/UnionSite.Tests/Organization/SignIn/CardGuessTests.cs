using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.SignIn;
using UnionSite.Tests.Site;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Organization.SignIn;

/// <summary>Guessing opens nothing: not fast, not patiently, not over many codes, not from many places.</summary>
public sealed class CardGuessTests(SiteFactory site, ITestOutputHelper output) : IClassFixture<SiteFactory>
{
    private const int Guesses = 10_000;

    // Each of them costs a day; after these the rest follows.
    private const int Patient = 500;

    // What people choose, most frequent first, as far as the rules let an attacker hope: all of it is refused.
    private static readonly string[] Common =
        [.. Enumerable.Range(0, 1_000_000).Select(number => number.ToString("000000", CultureInfo.InvariantCulture)).Where(pin => PinRules.IsCommon(pin, null)).Take(Guesses)];

    [Fact]
    public async Task TenThousandGuesses_AtOnce_AreThreeTries_AndOpenNothing()
    {
        var code = (await CardsAsync(1))[0].Code;
        var counts = await GuessAsync(Enumerable.Range(0, Guesses).Select(i => (code, i.ToString("000000", CultureInfo.InvariantCulture), Address(1))), _ => TimeSpan.Zero);
        output.WriteLine($"{Guesses} guesses at once: {Say(counts)}");
        Assert.Equal(0, counts[CardVerdict.Fits]);
        Assert.Equal(CardTries.Free, counts[CardVerdict.Refused]);
        Assert.Equal(Guesses - CardTries.Free, counts[CardVerdict.Wait]);
    }

    [Fact]
    public async Task PatientGuesses_TakeADayEach_AndOpenNothing()
    {
        var code = (await CardsAsync(1))[0].Code;
        var began = site.Clock.GetUtcNow();
        var watch = Stopwatch.StartNew();
        var counts = await GuessAsync(Common.Take(Patient).Select(pin => (code, pin, Address(2))), wait => wait);
        var took = site.Clock.GetUtcNow() - began;
        output.WriteLine($"{Patient} patient guesses of common PINs take {took.TotalDays:0} days, {Guesses} would take {(took.TotalDays + Guesses - Patient) / 365.25:0.0} years: {Say(counts)} ({watch.Elapsed.TotalSeconds:0.0} s of the machine)");
        Assert.Equal(0, counts[CardVerdict.Fits]);
        Assert.Equal(Patient, counts[CardVerdict.Refused]);
        Assert.InRange(took.TotalDays, Patient - 20, Patient);
        Assert.Equal(TimeSpan.FromDays(1), CardTries.WaitAfter(Patient));
        Assert.True(await site.Scope<SiteDb, bool>(db => db.Set<SignInCard>().AnyAsync(card => card.GuessedUtc != null)));
    }

    [Fact]
    public async Task Spraying_CommonPins_OverValidCodes_OpensNothing()
    {
        var cards = await CardsAsync(200);
        var sprayed = from pin in Common.Take(Guesses / cards.Count) from card in cards select (card.Code, pin);
        var one = await GuessAsync(sprayed.Select(pair => (pair.Code, pair.pin, Address(3))), _ => TimeSpan.Zero);
        output.WriteLine($"{Guesses} sprayed from one address over {cards.Count} valid codes: {Say(one)}");
        Assert.Equal(0, one[CardVerdict.Fits]);
        // One address fails with so many different codes, each at most three times; the other codes are not even tried.
        Assert.InRange(one[CardVerdict.Refused], 1, CardAddresses.Most * CardTries.Free);
        Assert.True(await site.Scope<SiteDb, bool>(db => db.Audit.AnyAsync(line => line.Event == "MemberCardsSprayed")));

        var next = 0;
        var many = await GuessAsync(sprayed.Select(pair => (pair.Code, pair.pin, Address(1_000 + next++))), _ => TimeSpan.Zero);
        output.WriteLine($"{Guesses} sprayed from {Guesses} addresses: {Say(many)}");
        Assert.Equal(0, many[CardVerdict.Fits]);
        Assert.InRange(many[CardVerdict.Refused], 1, cards.Count * CardTries.Free);
    }

    [Fact]
    public async Task Factory_BehindOneAddress_WhereManyMistypeOnce_IsNotShutOut()
    {
        var cards = await CardsAsync(120);
        foreach (var card in cards)
        {
            Assert.Equal(CardVerdict.Refused, (await TryAsync(card.Code, Wrong(card.Pin), Address(4))).Verdict);
            Assert.Equal(CardVerdict.Fits, (await TryAsync(card.Code, card.Pin, Address(4))).Verdict);
        }
    }

    [Fact]
    public async Task OneMember_FailingAgainAndAgain_DoesNotShutOutTheFactory()
    {
        var cards = await CardsAsync(2);
        for (var i = 0; i < 100; i++)
        {
            await TryAsync(cards[0].Code, Wrong(cards[0].Pin), Address(5));
            site.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        Assert.Equal(CardVerdict.Fits, (await TryAsync(cards[1].Code, cards[1].Pin, Address(5))).Verdict);
    }

    [Fact]
    public async Task TriesSentAtOnce_AreAllCounted()
    {
        var card = (await CardsAsync(1))[0];
        var verdicts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => TryAsync(card.Code, Wrong(card.Pin), Address(6))));
        Assert.Equal(CardTries.Free, verdicts.Count(outcome => outcome.Verdict == CardVerdict.Refused));
    }

    [Fact]
    public async Task UnknownCode_AndWrongPin_AreAnsweredAlike_StepByStep()
    {
        var card = (await CardsAsync(1))[0];
        var unknown = CardCode.New();
        var (known, none) = (new List<string>(), new List<string>());
        for (var i = 0; i < 6; i++)
        {
            using var phone = site.AnonymousClient();
            foreach (var (code, answers) in new[] { (card.Code, known), (unknown, none) })
            {
                using var answer = await Cards.TryAsync(phone, code, Wrong(card.Pin));
                answers.Add($"{(int)answer.StatusCode} {answer.Headers.RetryAfter} {await Cards.ProblemAsync(answer)}");
            }
        }

        Assert.Equal(known, none);
        Assert.StartsWith("429 30 ", known[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_IsToldOnTheDesk_WithoutTheCode_AndTheOwnPhoneStaysOpen()
    {
        using var officer = await site.SignInAsync("Administrator");
        var (unit, _) = await Cards.UnitOfAsync(site, "Quàng A Bị Đoán");
        var card = (await Cards.PrintAsync(officer, unit)).Single().Value;
        using var own = site.AnonymousClient();
        await Cards.FirstTimeAsync(own, card, "473905", own: true);
        using var left = await own.SubmitAsync("/", "form.who", new Dictionary<string, string?>());
        for (var i = 0; i < CardAlarm.Tries; i++)
        {
            await TryAsync(card.Code.Replace("-", "", StringComparison.Ordinal), "918273", Address(7));
            site.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        var desk = (await officer.GetPageAsync("/Admin")).QuerySelector(".tiles a[href*='/Cards?unit=']");
        Assert.Contains("bị nhập sai PIN nhiều lần", desk!.Words(), StringComparison.Ordinal);
        Assert.Contains("Bị nhập sai nhiều lần", (await officer.GetPageAsync($"/Admin/Organization/Cards?unit={unit}")).QuerySelector("tbody")!.Words(), StringComparison.Ordinal);
        await TryAsync(card.Code.Replace("-", "", StringComparison.Ordinal), "918273", Address(7));
        using var stranger = site.AnonymousClient();
        using var waiting = await Cards.TryAsync(stranger, card.Code, "473905");
        Assert.Equal(HttpStatusCode.TooManyRequests, waiting.StatusCode);
        using var entered = await Cards.TryAsync(own, card.Code, "473905", own: true);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.DoesNotContain("Bị nhập sai nhiều lần", (await officer.GetPageAsync($"/Admin/Organization/Cards?unit={unit}")).QuerySelector("tbody")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HashingIsBounded_AndWhoComesThenIsTurnedAwayUncounted()
    {
        var card = (await CardsAsync(1))[0];
        var gate = (HashGate)site.Services.GetService(typeof(HashGate))!;
        using var hold = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        // Fills the gate: so many work, the rest wait, until one is turned away.
        var held = new List<Task<(bool IsDone, int Value)>>();
        do
        {
            held.Add(Task.Run(() => gate.RunAsync(() => { hold.Wait(); return 1; }, stop.Token)));
            await Task.Delay(5);
        }
        while (!held.Exists(task => task.IsCompletedSuccessfully && !task.Result.IsDone));
        using var phone = site.AnonymousClient();
        using var busy = await Cards.TryAsync(phone, card.Code, card.Pin);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal("10", busy.Headers.RetryAfter!.ToString());
        using var page = await phone.GetAsync(new Uri("/tin-tuc", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        hold.Set();
        await Task.WhenAll(held);
        for (var i = 0; i < CardTries.Free - 1; i++)
        {
            Assert.Equal(CardVerdict.Refused, (await TryAsync(card.Code, Wrong(card.Pin), Address(8))).Verdict);
        }

        Assert.Equal(CardVerdict.Fits, (await TryAsync(card.Code, card.Pin, Address(8))).Verdict);
    }

    private static string Wrong(string pin) => pin == "830274" ? "290417" : "830274";

    private static IPAddress Address(int number) => new([10, (byte)(number >> 16), (byte)(number >> 8), (byte)number]);

    private static string Say(Dictionary<CardVerdict, int> counts) => string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"));

    private async Task<Dictionary<CardVerdict, int>> GuessAsync(IEnumerable<(string Code, string Pin, IPAddress Address)> guesses, Func<TimeSpan, TimeSpan> patience)
    {
        var counts = Enum.GetValues<CardVerdict>().ToDictionary(verdict => verdict, _ => 0);
        foreach (var (code, pin, address) in guesses)
        {
            var outcome = await TryAsync(code, pin, address);
            counts[outcome.Verdict]++;
            if (patience(outcome.Wait) is { Ticks: > 0 } wait)
            {
                site.Clock.Advance(wait);
            }
        }

        return counts;
    }

    private Task<CardOutcome> TryAsync(string code, string pin, IPAddress address) => site.Scope<CardSignIn, CardOutcome>(cards =>
        cards.TryAsync(code, pin, new DefaultHttpContext { Connection = { RemoteIpAddress = address } }, CancellationToken.None));

    // Cards in use, made by the desk's own hand.
    private async Task<IReadOnlyList<(string Code, string Pin)>> CardsAsync(int count)
    {
        var (unit, _) = await Cards.UnitOfAsync(site, [.. Enumerable.Range(0, count).Select(i => $"Người Thứ {i}")]);
        var made = new List<(string, string)>();
        await site.Scope<SiteDb>(async db =>
        {
            var members = await db.Set<Member>().Where(member => db.Set<Membership>().Any(one => one.MemberId == member.Id && one.UnitId == unit)).AsNoTracking().ToListAsync();
            foreach (var run in members.Chunk(CardIssue.MostInRun))
            {
                var printed = await site.Scope<CardIssue, PrintRun>(issue => issue.PrintAsync(run, onlyPin: false, Guid.NewGuid().ToString("N"), "test", CancellationToken.None));
                made.AddRange(printed.Cards.Select(card => (card.Code!.Replace("-", "", StringComparison.Ordinal), card.Pin)));
            }
        });
        Assert.Equal(count, made.Count);
        return made;
    }
}
