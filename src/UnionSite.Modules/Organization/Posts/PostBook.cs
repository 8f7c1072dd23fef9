using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Posts;

/// <summary>Gives posts and ends them. Rights are the caller's matter.</summary>
internal sealed class PostBook(SiteDb db, UnitTrees trees, AuditLog audit, TimeProvider clock)
{
    private DbSet<Post> Posts => db.Set<Post>();

    /// <summary>All posts of a unit with the names of who holds them: those that are held first, then by day.</summary>
    public async Task<IReadOnlyList<(Post Post, string User)>> OfAsync(long unitId, DateOnly day, CancellationToken cancel)
    {
        var found = await (from post in Posts.AsNoTracking()
                           join user in db.Users.AsNoTracking() on post.UserId equals user.Id
                           where post.UnitId == unitId
                           select new { post, user.UserName }).ToListAsync(cancel);
        return [.. found.OrderByDescending(row => row.post.To is null || day < row.post.To).ThenByDescending(row => row.post.From).ThenBy(row => row.UserName, StringComparer.Ordinal)
            .Select(row => (row.post, row.UserName ?? ""))];
    }

    /// <summary>Gives a post.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Refusal?> GiveAsync(long unitId, string userName, string role, DateOnly from, string decision, string who, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if ((await trees.OfAsync(db, cancel)).Find(unitId) is not { EndedOn: null } unit)
        {
            return new Refusal("", T("Đơn vị này đã kết thúc."));
        }

        if (from < unit.FoundedOn)
        {
            return new Refusal("From", T($"Đơn vị có từ ngày {HanoiTime.ShortDate(unit.FoundedOn)}."));
        }

        var name = userName.ToUpperInvariant();
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.NormalizedUserName == name, cancel) is not { } account)
        {
            return new Refusal("UserName", T("Không có tài khoản này. Hãy thêm người dùng trước."));
        }

        if (!account.IsEnabled)
        {
            return new Refusal("UserName", T("Tài khoản này đang tắt."));
        }

        if (await Posts.AnyAsync(post => post.UnitId == unitId && post.UserId == account.Id && post.Role == role && (post.To == null || post.To > from), cancel))
        {
            return new Refusal("UserName", T("Người này đang giữ chức vụ ấy ở đơn vị này."));
        }

        db.Add(new Post
        {
            UnitId = unitId, UserId = account.Id, Role = role, From = from, DecisionNumber = decision,
            GivenBy = who, GivenUtc = clock.GetUtcNow().UtcDateTime, Change = await NextAsync(cancel),
        });
        audit.Add("PostGiven", who, UnitBook.SubjectOf(unitId), $"{role}: {account.UserName}, từ {HanoiTime.ShortDate(from)}.{(decision.Length > 0 ? $" Quyết định {decision}." : "")}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Ends a post: on that day it is held no more. A post that has not begun by then is as if never given.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Refusal?> EndAsync(long unitId, long postId, DateOnly day, string who, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var post = await Posts.FirstOrDefaultAsync(row => row.Id == postId && row.UnitId == unitId, cancel);
        if (post is null || (post.To is { } end && end <= day))
        {
            return new Refusal("", T("Chức vụ này đã kết thúc."));
        }

        post.To = day < post.From ? post.From : day;
        post.EndedBy = who;
        post.Change = await NextAsync(cancel);
        var name = await db.Users.Where(user => user.Id == post.UserId).Select(user => user.UserName).FirstAsync(cancel);
        audit.Add("PostEnded", who, UnitBook.SubjectOf(unitId), $"{post.Role}: {name}, đến {HanoiTime.ShortDate(post.To.Value)}.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    // SQLite writes one transaction at a time; elsewhere the unique index refuses the second of two.
    private async Task<long> NextAsync(CancellationToken cancel) => (await Posts.MaxAsync(post => (long?)post.Change, cancel) ?? 0) + 1;
}
