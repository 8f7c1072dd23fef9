using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Tells whoever may print a unit's cards that somebody guesses at one: a number on the desk's first page, and a line in the audit trail.</summary>
internal sealed class CardAlarm(SiteDb db, AuditLog audit, TimeProvider clock)
{
    /// <summary>Wrong tries in a row after which it is told.</summary>
    public const int Tries = 5;

    private const string Site = "site";

    /// <summary>Marks a card; once for each row of wrong tries.</summary>
    public async Task OfCardAsync(SignInCard card, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Set<SignInCard>().Where(row => row.MemberId == card.MemberId && row.GuessedUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.GuessedUtc, now), cancel) == 1)
        {
            audit.Add("MemberCardGuessed", Site, MemberBook.SubjectOf(card.MemberId), $"Mã PIN của một thẻ đoàn viên bị nhập sai {Tries} lần liền.");
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>The member has come in: nobody needs to look any more.</summary>
    public Task CalmAsync(SignInCard card, CancellationToken cancel) => db.Set<SignInCard>()
        .Where(row => row.MemberId == card.MemberId && row.GuessedUtc != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.GuessedUtc, (DateTime?)null), cancel);

    /// <summary>Notes that one address has failed with many different codes. The address itself is kept nowhere.</summary>
    public Task OfAddressAsync(CancellationToken cancel)
    {
        audit.Add("MemberCardsSprayed", Site, null, $"Từ một địa chỉ mạng, {CardAddresses.Most} mã thẻ khác nhau bị nhập sai PIN trong một giờ.");
        return db.SaveChangesAsync(cancel);
    }
}
