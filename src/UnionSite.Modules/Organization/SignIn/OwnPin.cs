using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>The PIN that a member chooses.</summary>
internal sealed class OwnPin(SiteDb db, CardHash hash, CardTries tries, AuditLog audit)
{
    /// <summary>A member's card while it is in use; null when there is none.</summary>
    public Task<SignInCard?> CardAsync(long memberId, CancellationToken cancel) =>
        db.Set<SignInCard>().AsNoTracking().FirstOrDefaultAsync(card => card.MemberId == memberId && card.RevokedUtc == null, cancel);

    /// <summary>Why the PIN in use is not taken, in Vietnamese; null when it is right. Wrong ones count with those of the sign-in page.</summary>
    public async Task<string?> CurrentProblemAsync(SignInCard card, string pin, CancellationToken cancel)
    {
        if ((await tries.EnterAsync(card.CodeHash, cancel)).Wait > TimeSpan.Zero)
        {
            return T("Đã nhập sai nhiều lần. Hãy đợi rồi thử lại.");
        }

        switch (await hash.FitsAsync(card, pin, cancel))
        {
            case null:
                await tries.TakeBackAsync(card.CodeHash, cancel);
                return T("Máy chủ đang bận. Hãy đợi mười giây rồi bấm lại.");
            case false:
                return T("Mã PIN chưa đúng.");
            default:
                await tries.ForgetAsync(card.CodeHash, cancel);
                return null;
        }
    }

    /// <summary>Why the member may not have that PIN, in Vietnamese; null when it is good. Compares with the card's PIN, which is slow.</summary>
    public async Task<string?> ProblemAsync(SignInCard card, string pin, CancellationToken cancel)
    {
        var birthYear = await db.Set<Member>().Where(member => member.Id == card.MemberId).Select(member => member.BirthYear).FirstOrDefaultAsync(cancel);
        return PinRules.Problem(pin, birthYear) ?? await hash.FitsAsync(card, pin, cancel) switch
        {
            null => T("Máy chủ đang bận. Hãy đợi mười giây rồi bấm lại."),
            true => T("Đây là mã PIN cũ. Hãy chọn 6 số khác."),
            false => null,
        };
    }

    /// <summary>Sets it. Of two at once, the first one counts.</summary>
    /// <returns>False when the card changed meanwhile, or too many are waiting.</returns>
    public async Task<bool> SetAsync(SignInCard card, string pin, CancellationToken cancel)
    {
        if (await hash.OfPinAsync(card.MemberId, pin, cancel) is not { } made
            || await db.Set<SignInCard>().Where(row => row.MemberId == card.MemberId && row.Version == card.Version && row.RevokedUtc == null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.PinHash, made).SetProperty(row => row.PrintedPinUntilUtc, (DateTime?)null).SetProperty(row => row.Version, row => row.Version + 1), cancel) != 1)
        {
            return false;
        }

        audit.Add("MemberPinSet", "site", MemberBook.SubjectOf(card.MemberId), "Đoàn viên đã tự đặt mã PIN của thẻ.");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
