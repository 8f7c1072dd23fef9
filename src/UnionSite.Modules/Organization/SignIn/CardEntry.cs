using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Lets somebody in who has shown the right code and PIN, one step after the other.</summary>
internal sealed class CardEntry(SiteDb db, CardAccount account, PinTicket ticket, IMemberStanding standing, IMemberDirectory members, IUnitDirectory units)
{
    /// <summary>Takes the next step.</summary>
    public async Task<CardStep> OpenAsync(SignInCard card, bool isOwnPhone, HttpContext http, CancellationToken cancel)
    {
        if (await members.FindAsync(card.MemberId, units.Today, cancel) is not { UnitId: not null })
        {
            return CardStep.Closed;
        }

        if (card.HasPrintedPin)
        {
            ticket.Give(http, card, isOwnPhone);
            return CardStep.ChoosePin;
        }

        return !await account.EnterAsync(card, isOwnPhone, cancel) ? CardStep.Closed
            : await standing.OpenResetAsync(card.MemberId, cancel) is null ? CardStep.In
            : CardStep.AnswerReset;
    }

    /// <summary>The card whose printed PIN this browser has shown, with the answer about the phone; null when the right to choose is over.</summary>
    public async Task<(SignInCard Card, bool IsOwnPhone)?> ChoosingAsync(HttpContext http, CancellationToken cancel) =>
        ticket.Read(http) is { } given
        && await db.Set<SignInCard>().AsNoTracking().FirstOrDefaultAsync(card => card.MemberId == given.MemberId && card.Version == given.Version && card.RevokedUtc == null, cancel) is { HasPrintedPin: true } card
            ? (card, given.IsOwnPhone) : null;

    /// <summary>Goes on after the member has chosen a PIN.</summary>
    public async Task<CardStep> ChosenAsync(long memberId, bool isOwnPhone, HttpContext http, CancellationToken cancel)
    {
        PinTicket.Drop(http);
        return await OpenAsync(await db.Set<SignInCard>().AsNoTracking().SingleAsync(card => card.MemberId == memberId, cancel), isOwnPhone, http, cancel);
    }
}
