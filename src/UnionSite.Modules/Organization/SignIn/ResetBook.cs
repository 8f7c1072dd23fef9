using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>What a member is told of resets, and says to them.</summary>
internal sealed class ResetBook(SiteDb db, UserManager<SiteUser> users, SignInSessions sessions, AuditLog audit, TimeProvider clock)
{
    private const int Shown = 20;

    /// <summary>Resets of a member's card, newest first.</summary>
    public async Task<IReadOnlyList<CardReset>> OfAsync(long memberId, CancellationToken cancel) => await db.Set<CardReset>().AsNoTracking()
        .Where(reset => reset.MemberId == memberId).OrderByDescending(reset => reset.Id).Take(Shown).ToListAsync(cancel);

    /// <summary>"I asked for it."</summary>
    public async Task ConfirmAsync(long memberId, CancellationToken cancel)
    {
        if (await AnswerAsync(memberId, ResetAnswer.Confirmed, cancel) > 0)
        {
            audit.Add("MemberResetConfirmed", "site", MemberBook.SubjectOf(memberId), "Đoàn viên xác nhận mình đã nhờ đặt lại thẻ.");
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>"I did not ask for it": the card opens nothing any more, whatever was opened is closed, passkeys that were added are gone.</summary>
    public async Task DisownAsync(long memberId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await AnswerAsync(memberId, ResetAnswer.Disowned, cancel) == 0)
        {
            return;
        }

        await db.Set<SignInCard>().Where(card => card.MemberId == memberId)
            .ExecuteUpdateAsync(set => set.SetProperty(card => card.RevokedUtc, now).SetProperty(card => card.Version, card => card.Version + 1), cancel);
        audit.Add("MemberResetDisowned", "site", MemberBook.SubjectOf(memberId), "Đoàn viên nói mình không nhờ đặt lại thẻ. Thẻ đã khóa; cần công đoàn cấp trên xem xét và cấp thẻ mới.");
        await db.SaveChangesAsync(cancel);
        var userId = await db.Set<SignInCard>().Where(card => card.MemberId == memberId).Select(card => card.UserId).FirstOrDefaultAsync(cancel);
        if (userId is not null && await users.FindByIdAsync(userId) is { } user)
        {
            foreach (var passkey in await users.GetPasskeysAsync(user))
            {
                await users.RemovePasskeyAsync(user, passkey.CredentialId);
            }

            await sessions.EndAsync(user, null, null, user.UserName!);
        }
    }

    private async Task<int> AnswerAsync(long memberId, ResetAnswer answer, CancellationToken cancel)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<CardReset>().Where(reset => reset.MemberId == memberId && reset.Answer == ResetAnswer.None)
            .ExecuteUpdateAsync(set => set.SetProperty(reset => reset.Answer, answer).SetProperty(reset => reset.AnsweredUtc, now), cancel);
    }
}
