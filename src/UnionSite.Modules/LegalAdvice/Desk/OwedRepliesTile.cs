using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Admin;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>How many askers wait for a reply; it stands out when one waits too long.</summary>
internal sealed class OwedRepliesTile(SiteDb db, PermissionCheck check, ReplyClock reply) : IDashboardTile
{
    /// <inheritdoc/>
    public async Task<DashboardTile?> ForAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!await check.HasAsync(user, LegalAdviceModule.Answer))
        {
            return null;
        }

        var now = reply.Now;
        var owed = db.Set<Question>().Where(question => question.Status != QuestionStatus.Answered);
        var count = await owed.CountAsync(cancel);
        var late = await owed.CountAsync(question => question.DueUtc <= now, cancel);
        return new DashboardTile(count, late == 0 ? T("câu hỏi chờ trả lời") : T($"câu hỏi chờ trả lời, {late} quá hạn"), "/Admin/LegalAdvice", late > 0, 10);
    }
}
