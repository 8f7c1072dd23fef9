using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Admin.Approvals;

/// <summary>Makes, finds, calls back and spends the links by which people without an account decide.</summary>
public sealed class ApprovalLinks(SiteDb db, ApprovalDesk approvals, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a link opens its page.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    private DbSet<ApprovalLink> Links => db.Set<ApprovalLink>();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a link for a named person.</summary>
    /// <returns>The secret, which is shown once and kept nowhere; null when nothing waits any more.</returns>
    public async Task<string?> MakeAsync(long requestId, string name, string position, string by, CancellationToken cancel = default)
    {
        var request = await db.Set<ApprovalRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == requestId && row.State == ApprovalState.Waiting, cancel);
        if (request is null)
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var link = new ApprovalLink { RequestId = requestId, TokenHash = Hash(token), PersonName = name, Position = position, MadeBy = by, MadeUtc = Now, ExpiresUtc = Now + Life };
        db.Add(link);
        audit.Add("ApprovalLinkMade", by, request.ContentItemId, $"{request.ContentType}: {request.Title}. Cho {link.Person}, dùng một lần trong {Life.TotalHours} giờ. Mã nội dung {request.Hash}.");
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The links of an item's requests, newest first.</summary>
    public async Task<IReadOnlyList<ApprovalLink>> OfAsync(string contentItemId, CancellationToken cancel = default) =>
        await Links.AsNoTracking().Where(link => db.Set<ApprovalRequest>().Any(row => row.Id == link.RequestId && row.ContentItemId == contentItemId))
            .OrderByDescending(link => link.Id).ToListAsync(cancel);

    /// <summary>True while the link opens its page.</summary>
    public bool IsOpen(ApprovalLink link) => link.UsedUtc is null && link.RevokedUtc is null && Now < link.ExpiresUtc;

    /// <summary>The link of that secret with what it is about, whether it is still open or not; or null.</summary>
    public async Task<(ApprovalLink Link, ApprovalRequest Request)?> FindAsync(string token, CancellationToken cancel = default)
    {
        var hash = Hash(token);
        var found = await (from link in Links.AsNoTracking()
                           join request in db.Set<ApprovalRequest>().AsNoTracking() on link.RequestId equals request.Id
                           where link.TokenHash == hash
                           select new { link, request }).FirstOrDefaultAsync(cancel);
        return found is null ? null : (found.link, found.request);
    }

    /// <summary>Calls a link back.</summary>
    /// <returns>False when it was spent or called back already, or belongs to another item.</returns>
    public async Task<bool> RevokeAsync(long id, string contentItemId, string by, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = Now;
        var link = (await OfAsync(contentItemId, cancel)).FirstOrDefault(found => found.Id == id);
        if (link is null || await Links.Where(row => row.Id == id && row.UsedUtc == null && row.RevokedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedUtc, now), cancel) == 0)
        {
            return false;
        }

        audit.Add("ApprovalLinkRevoked", by, contentItemId, $"Thu hồi liên kết duyệt của {link.Person}.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Spends the link on a decision; a decision that is refused leaves it as it was.</summary>
    /// <returns>A problem in Vietnamese, or null.</returns>
    public async Task<string?> UseAsync(string token, bool approve, string shownHash, string comment, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (now, hash) = (Now, Hash(token));
        // First of all: of two that come at once, one finds it spent.
        var spent = await Links.Where(row => row.TokenHash == hash && row.UsedUtc == null && row.RevokedUtc == null && row.ExpiresUtc > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedUtc, now), cancel);
        if (spent == 0 || await FindAsync(token, cancel) is not var (link, request))
        {
            return T("Liên kết này không còn dùng được.");
        }

        var decision = new ApprovalDecision(approve, shownHash, comment, link.Person, link.MadeBy);
        if (await approvals.TakeAsync(request.Id, decision, cancel) is { } problem)
        {
            return problem;
        }

        await transaction.CommitAsync(cancel);
        return null;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
