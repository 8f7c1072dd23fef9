using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Organization.SignIn;

internal sealed class MemberStanding(SiteDb db) : IMemberStanding
{
    private const int Chunk = 500;

    public long? MemberOf(ClaimsPrincipal user) => MemberIdentity.Of(user);

    // The newest: what came before it is answered with it.
    public async Task<long?> OpenResetAsync(long memberId, CancellationToken cancel) => await db.Set<CardReset>().AsNoTracking()
        .Where(reset => reset.MemberId == memberId && reset.Answer == ResetAnswer.None)
        .OrderByDescending(reset => reset.Id).Select(reset => (long?)reset.Id).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<long, ResetAnswer>> AnswersAsync(IReadOnlyCollection<long> resets, CancellationToken cancel)
    {
        var answers = new Dictionary<long, ResetAnswer>();
        foreach (var ids in resets.Distinct().Chunk(Chunk))
        {
            foreach (var reset in await db.Set<CardReset>().AsNoTracking().Where(reset => ids.Contains(reset.Id)).Select(reset => new { reset.Id, reset.Answer }).ToListAsync(cancel))
            {
                answers[reset.Id] = reset.Answer;
            }
        }

        return answers;
    }
}
