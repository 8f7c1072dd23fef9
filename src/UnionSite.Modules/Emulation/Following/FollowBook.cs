using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.Emulation.Following;

/// <summary>"Chúng tôi làm theo": which units follow which exemplar, and what they report after ninety days.</summary>
internal sealed class FollowBook(SiteDb db, AuditLog audit, TimeProvider clock)
{
    /// <summary>Days after which a unit is asked.</summary>
    public const int Days = 90;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateTime DueSince => Now.AddDays(-Days);

    /// <summary>Slug of the unit that a user speaks for, or null.</summary>
    public static string? UnitOf(ClaimsPrincipal user) => Reader.Of(user).Unit;

    /// <summary>True when the unit is asked for a report.</summary>
    public bool IsDue(Follower follower) => follower is { WithdrawnUtc: null, Outcome: FollowOutcome.None } && follower.FollowedUtc <= DueSince;

    /// <summary>Units that follow an exemplar, in the order of their coming.</summary>
    public async Task<IReadOnlyList<Follower>> OfAsync(string contentItemId, CancellationToken cancel) =>
        await db.Set<Follower>().AsNoTracking().Where(follower => follower.ContentItemId == contentItemId && follower.WithdrawnUtc == null)
            .OrderBy(follower => follower.FollowedUtc).ThenBy(follower => follower.Id).Take(500).ToListAsync(cancel);

    /// <summary>What a unit follows, the longest first.</summary>
    public async Task<IReadOnlyList<Follower>> OfUnitAsync(string unit, CancellationToken cancel) =>
        await db.Set<Follower>().AsNoTracking().Where(follower => follower.UnitPath == unit && follower.WithdrawnUtc == null)
            .OrderBy(follower => follower.FollowedUtc).Take(200).ToListAsync(cancel);

    /// <summary>How many reports a unit is asked for.</summary>
    public Task<int> CountDueAsync(string unit, CancellationToken cancel)
    {
        var since = DueSince;
        return db.Set<Follower>().CountAsync(follower => follower.UnitPath == unit && follower.WithdrawnUtc == null && follower.Outcome == FollowOutcome.None && follower.FollowedUtc <= since, cancel);
    }

    /// <summary>The unit's entry, withdrawn or not; null when it never followed.</summary>
    public Task<Follower?> FindAsync(string contentItemId, string unit, CancellationToken cancel) =>
        db.Set<Follower>().FirstOrDefaultAsync(follower => follower.ContentItemId == contentItemId && follower.UnitPath == unit, cancel);

    /// <summary>Name under which the unit followed something before, or "".</summary>
    public async Task<string> NameOfAsync(string unit, CancellationToken cancel) =>
        await db.Set<Follower>().Where(follower => follower.UnitPath == unit).OrderByDescending(follower => follower.Id).Select(follower => follower.UnitName).FirstOrDefaultAsync(cancel) ?? "";

    /// <summary>The unit follows; said twice, it follows once.</summary>
    public async Task FollowAsync(string contentItemId, string unit, string name, string by, CancellationToken cancel)
    {
        var follower = await FindAsync(contentItemId, unit, cancel);
        if (follower is { WithdrawnUtc: null } && follower.UnitName == name)
        {
            return;
        }

        follower ??= db.Add(new Follower { ContentItemId = contentItemId, UnitPath = unit, FollowedUtc = Now }).Entity;
        if (follower.WithdrawnUtc is not null)
        {
            // It begins anew: what was reported of the first time is of the first time.
            (follower.WithdrawnUtc, follower.FollowedUtc, follower.Outcome, follower.Report, follower.ReportedUtc) = (null, Now, FollowOutcome.None, "", null);
        }

        follower.UnitName = name;
        audit.Add("ExemplarFollowed", by, contentItemId, $"Đơn vị {unit}.");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.Entry(follower).State == EntityState.Added)
        {
            // The other click of a double click: the unique index let one through, and that is what was wanted.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The unit follows no more.</summary>
    public async Task WithdrawAsync(string contentItemId, string unit, string by, CancellationToken cancel)
    {
        if (await FindAsync(contentItemId, unit, cancel) is { WithdrawnUtc: null } follower)
        {
            follower.WithdrawnUtc = Now;
            audit.Add("ExemplarUnfollowed", by, contentItemId, $"Đơn vị {unit}.");
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>The unit reports what came of it; a later report replaces an earlier one.</summary>
    /// <returns>False when the unit does not follow.</returns>
    public async Task<bool> ReportAsync(string contentItemId, string unit, FollowOutcome outcome, string report, string by, CancellationToken cancel)
    {
        if (await FindAsync(contentItemId, unit, cancel) is not { WithdrawnUtc: null } follower)
        {
            return false;
        }

        (follower.Outcome, follower.Report, follower.ReportedUtc) = (outcome, report, Now);
        audit.Add("ExemplarReported", by, contentItemId, $"Đơn vị {unit}: {outcome}.");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
