using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// Tries a code and a PIN. An unknown code, a wrong PIN and a card that was taken back are answered alike, after the same work;
/// only who shows the right PIN is told more. On a phone of the member's own the waits that strangers have caused do not hold.
/// </summary>
internal sealed class CardSignIn(SiteDb db, CardHash hash, CardTries tries, CardAddresses addresses, CardAlarm alarm, KnownDevice phones)
{
    /// <summary>Tries the pair.</summary>
    /// <param name="plainCode">Code as <see cref="CardCode.Read"/> gives it.</param>
    /// <param name="pin">Six digits.</param>
    /// <param name="http">The request: where it comes from, and which phone is known.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<CardOutcome> TryAsync(string plainCode, string pin, HttpContext http, CancellationToken cancel)
    {
        var codeHash = hash.OfCode(plainCode);
        var card = await db.Set<SignInCard>().AsNoTracking().FirstOrDefaultAsync(found => found.CodeHash == codeHash, cancel);
        var owner = card?.UserId is { } id ? new SiteUser { Id = id } : null;
        var isKnown = owner is not null && phones.Knows(http, owner);
        var count = 0;
        if (!isKnown)
        {
            if (addresses.WaitOf(http.Connection.RemoteIpAddress, codeHash) is { Ticks: > 0 } crowd)
            {
                return new CardOutcome(CardVerdict.Wait, crowd);
            }

            (var wait, count) = await tries.EnterAsync(codeHash, cancel);
            if (wait > TimeSpan.Zero)
            {
                return new CardOutcome(CardVerdict.Wait, wait);
            }
        }

        switch (await hash.FitsAsync(card is { RevokedUtc: null } ? card : null, pin, cancel))
        {
            case null when isKnown:
                return new CardOutcome(CardVerdict.Busy, TimeSpan.Zero);
            case null:
                await tries.TakeBackAsync(codeHash, cancel);
                return new CardOutcome(CardVerdict.Busy, TimeSpan.Zero);
            case false when isKnown:
                phones.Fail(http, owner!);
                return new CardOutcome(CardVerdict.Refused, TimeSpan.Zero);
            case false:
                await FailAsync(card, count, http, codeHash, cancel);
                return new CardOutcome(CardVerdict.Refused, CardTries.WaitAfter(count));
            default:
                await tries.ForgetAsync(codeHash, cancel);
                addresses.Succeed(http.Connection.RemoteIpAddress, codeHash);
                await alarm.CalmAsync(card!, cancel);
                return new CardOutcome(CardVerdict.Fits, TimeSpan.Zero, card);
        }
    }

    private async Task FailAsync(SignInCard? card, int count, HttpContext http, string codeHash, CancellationToken cancel)
    {
        if (addresses.Fail(http.Connection.RemoteIpAddress, codeHash))
        {
            await alarm.OfAddressAsync(cancel);
        }

        if (card is not null && count >= CardAlarm.Tries)
        {
            await alarm.OfCardAsync(card, cancel);
        }
    }
}
