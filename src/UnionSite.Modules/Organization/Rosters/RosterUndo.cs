using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>
/// Takes an import back, last row first, as long as nothing was built on a row: a member who was changed, moved, or given
/// anything since stays, and the report says why.
/// </summary>
internal sealed class RosterUndo(SiteDb db, HeadcountLedger ledger, MemberTies ties, AuditLog audit)
{
    private const int Block = 250;

    /// <summary>Takes back what is left to take back.</summary>
    public async Task RunAsync(RosterImport import, DateOnly today, CancellationToken cancel)
    {
        while (true)
        {
            var block = await db.Set<RosterChange>().AsNoTracking()
                .Where(change => change.ImportId == import.Id && !change.IsTakenBack && change.Reason == "" && (change.Deed == RosterDeed.Admitted || change.Deed == RosterDeed.Corrected || change.Deed == RosterDeed.Moved))
                .OrderByDescending(change => change.Id).Select(change => change.Id).Take(Block).ToListAsync(cancel);
            if (block.Count == 0)
            {
                return;
            }

            await TakeBackAsync(import, block, today, cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancel);
        }
    }

    private async Task TakeBackAsync(RosterImport import, IReadOnlyList<long> ids, DateOnly today, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changes = await db.Set<RosterChange>().Where(change => ids.Contains(change.Id)).OrderByDescending(change => change.Id).ToListAsync(cancel);
        var memberIds = changes.Select(change => change.MemberId!.Value).ToList();
        var members = await db.Set<Member>().Where(member => memberIds.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancel);
        var periods = (await db.Set<Membership>().Where(period => memberIds.Contains(period.MemberId)).OrderBy(period => period.From).ToListAsync(cancel)).ToLookup(period => period.MemberId);
        var tied = await ties.OfAsync([.. changes.Where(change => change.Deed == RosterDeed.Admitted).Select(change => change.MemberId!.Value)], cancel);
        var headcounts = new List<HeadcountChange>();
        foreach (var change in changes)
        {
            var member = members.GetValueOrDefault(change.MemberId!.Value);
            List<Membership> known = [.. periods[change.MemberId.Value]];
            change.Reason = tied.Contains(change.MemberId.Value) ? T("đã có việc khác gắn với người này") : WhyNot(change, import, member, known);
            if (change.Reason.Length == 0)
            {
                await RestoreAsync(change, member!, today, cancel);
                headcounts.AddRange(Move(change, member!, known));
                (change.IsTakenBack, change.Before) = (true, null);
                audit.Add("MemberImportUndone", import.Who, MemberBook.SubjectOf(change.MemberId.Value), AuditWords.OfRoster(import.Id));
            }
        }

        await ledger.AddAsync(headcounts, cancel);
        var (back, kept) = (changes.Count(change => change.IsTakenBack), changes.Count(change => !change.IsTakenBack));
        await db.SaveChangesAsync(cancel);
        await db.Set<RosterImport>().Where(one => one.Id == import.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.TakenBack, one => one.TakenBack + back).SetProperty(one => one.Kept, one => one.Kept + kept), cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static string WhyNot(RosterChange change, RosterImport import, Member? member, List<Membership> known)
    {
        if (member is null)
        {
            return T("đoàn viên này không còn trong sổ");
        }

        if (member.Version != change.Version)
        {
            return T("thông tin đã được sửa sau khi nhập");
        }

        if (change.MembershipId is not { } id)
        {
            return "";
        }

        var last = known.Count == 0 ? null : known[^1];
        return last is { To: null } && last.Id == id && last.UnitId == change.UnitId && last.From == import.EffectiveOn && (change.Deed != RosterDeed.Admitted || known.Count == 1)
            ? "" : T("đã chuyển đơn vị hoặc thôi là đoàn viên sau khi nhập");
    }

    private async Task RestoreAsync(RosterChange change, Member member, DateOnly today, CancellationToken cancel)
    {
        if (change.Before is null)
        {
            return;
        }

        MemberRules.Write(member, JsonSerializer.Deserialize<MemberValues>(change.Before, JsonText.Plain)!, today);
        member.Version++;
        var (memberId, sortKey) = (member.Id, member.SortKey);
        await db.Set<Membership>().Where(period => period.MemberId == memberId).ExecuteUpdateAsync(set => set.SetProperty(period => period.SortKey, sortKey), cancel);
    }

    private List<HeadcountChange> Move(RosterChange change, Member member, List<Membership> known)
    {
        if (known.Find(period => period.Id == change.MembershipId) is not { } began)
        {
            return [];
        }

        var changes = HeadcountChange.Without(began).ToList();
        if (change.ReplacedUnitId is { } unit)
        {
            (began.UnitId, began.BeganDecision) = (unit, change.ReplacedDecision ?? "");
            changes.AddRange(HeadcountChange.Of(began));
            return changes;
        }

        db.Remove(began);
        if (known.Find(period => period.Id == change.EndedId) is { } ended)
        {
            changes.AddRange(HeadcountChange.Without(ended));
            (ended.To, ended.Ended, ended.EndedDecision) = (null, MembershipCause.None, "");
            changes.AddRange(HeadcountChange.Of(ended));
        }

        if (change.Deed == RosterDeed.Admitted)
        {
            db.Remove(member);
        }

        return changes;
    }
}
