using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Makes cards, gives them new PINs and takes them back. A card in use that somebody else changes is a reset: the member is told.</summary>
internal sealed class CardIssue(SiteDb db, CardHash hash, CardTries tries, SignInSessions sessions, AuditLog audit, TimeProvider clock)
{
    /// <summary>Most cards of one print run: what is hashed in a few seconds and cut in a few minutes.</summary>
    public const int MostInRun = 60;

    /// <summary>How long a printed PIN opens its card.</summary>
    public static readonly TimeSpan PrintedLife = TimeSpan.FromDays(60);

    /// <summary>Makes what is to be printed for these members.</summary>
    /// <param name="members">At most <see cref="MostInRun"/> members.</param>
    /// <param name="onlyPin">True to keep the code of cards that are there: the member still has the card and forgot the PIN.</param>
    /// <param name="runId">Random id of the form: sent twice, it makes nothing new.</param>
    /// <param name="who">User name of who prints.</param>
    /// <param name="cancel">Ends it between two cards; cards made until then are made.</param>
    public async Task<PrintRun> PrintAsync(IReadOnlyList<Member> members, bool onlyPin, string runId, string who, CancellationToken cancel)
    {
        var printed = new List<PrintedCard>();
        var before = 0;
        foreach (var member in members.Take(MostInRun))
        {
            var card = await db.Set<SignInCard>().FirstOrDefaultAsync(row => row.MemberId == member.Id, cancel);
            if (card?.RunId == runId)
            {
                before++;
                continue;
            }

            var code = card is null || !onlyPin ? CardCode.New() : null;
            var pin = PinRules.New(member.BirthYear);
            if (await hash.OfPinAsync(member.Id, pin, cancel) is not { } pinHash)
            {
                break;
            }

            await SaveAsync(card, member.Id, code, pinHash, runId, who, cancel);
            printed.Add(new PrintedCard(member.FullName, member.MemberNumber, code is null ? null : CardCode.Written(code), pin));
        }

        return new PrintRun(printed, before, members.Count - printed.Count - before);
    }

    /// <summary>Takes cards back: a lost one, or one of somebody who left. What they opened is closed within a minute.</summary>
    /// <returns>How many were taken back.</returns>
    public async Task<int> RevokeAsync(IReadOnlyCollection<long> members, string who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var cards = await db.Set<SignInCard>().Where(card => members.Contains(card.MemberId) && card.RevokedUtc == null).ToListAsync(cancel);
        foreach (var card in cards)
        {
            (card.RevokedUtc, card.GuessedUtc, card.Version) = (now, null, card.Version + 1);
            audit.Add("MemberCardRevoked", who, MemberBook.SubjectOf(card.MemberId), "Đã thu hồi một thẻ đoàn viên.");
        }

        await db.SaveChangesAsync(cancel);
        foreach (var card in cards)
        {
            await CloseAsync(card, who);
        }

        return cards.Count;
    }

    private async Task SaveAsync(SignInCard? card, long memberId, string? code, string pinHash, string runId, string who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Somebody has used it, or chosen a PIN for it: then it is a reset, whoever asked for it.
        var isReset = card is not null && (card.UserId is not null || !card.HasPrintedPin);
        if (card is null)
        {
            card = db.Add(new SignInCard { MemberId = memberId }).Entity;
        }
        else
        {
            await tries.ForgetAsync(card.CodeHash, cancel);
        }

        card.CodeHash = code is null ? card.CodeHash : hash.OfCode(code);
        (card.PinHash, card.PrintedPinUntilUtc, card.RunId, card.IssuedBy, card.IssuedUtc) = (pinHash, now + PrintedLife, runId, who, now);
        (card.RevokedUtc, card.GuessedUtc, card.Version) = (null, null, card.Version + 1);
        if (isReset)
        {
            db.Add(new CardReset { MemberId = memberId, AtUtc = now, By = who });
        }

        audit.Add(isReset ? "MemberCardReset" : "MemberCardPrinted", who, MemberBook.SubjectOf(memberId), isReset ? "Đã đặt lại một thẻ đoàn viên đang dùng." : "Đã in thẻ cho một đoàn viên.");
        await db.SaveChangesAsync(cancel);
        await CloseAsync(card, who);
    }

    private async Task CloseAsync(SignInCard card, string who)
    {
        if (card.UserId is { } id && await db.Users.FirstOrDefaultAsync(user => user.Id == id) is { } user)
        {
            await sessions.EndAsync(user, null, null, who);
        }
    }
}
