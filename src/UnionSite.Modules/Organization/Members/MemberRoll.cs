using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// The acts of <see cref="MemberBook"/> on many members at once: the same rows, the same entries of the ledger and the same
/// lines of the audit trail, in two saves for all of them. The caller holds the transaction, and has asked the rules.
/// </summary>
internal sealed class MemberRoll(SiteDb db, UnitTrees trees, HeadcountLedger ledger, AuditLog audit, TimeProvider clock)
{
    /// <summary>Does the acts; each member may have one of them.</summary>
    /// <param name="acts">What is to be done.</param>
    /// <param name="decision">By which decision and from which day.</param>
    /// <param name="source">Where the acts come from, for the audit trail: "Danh sách số 12."</param>
    /// <param name="who">User name.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IReadOnlyList<RollResult>> DoAsync(IReadOnlyList<RollAct> acts, Decision decision, string source, string who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = HanoiTime.Day(now);
        var tree = await trees.OfAsync(db, cancel);
        var members = new Member[acts.Count];
        var before = new MemberValues?[acts.Count];
        for (var i = 0; i < acts.Count; i++)
        {
            members[i] = acts[i].Member ?? db.Add(new Member { MemberNumber = "", FullName = "", CreatedUtc = now }).Entity;
            before[i] = Write(members[i], acts[i], today);
        }

        // New members have their keys from here on.
        await db.SaveChangesAsync(cancel);
        var changes = new List<HeadcountChange>();
        var results = new List<RollResult>(acts.Count);
        for (var i = 0; i < acts.Count; i++)
        {
            await SortAnewAsync(members[i], acts[i], before[i], cancel);
            results.Add(Place(members[i], acts[i], before[i], decision, changes));
            Tell(acts[i], members[i], before[i], acts[i].UnitId is { } unit ? tree.Find(unit)?.Slug ?? "" : "", decision, source, who);
        }

        await ledger.AddAsync(changes, cancel);
        await db.SaveChangesAsync(cancel);
        return results;
    }

    /// <summary>What is held of a member, as it could be typed again.</summary>
    public static MemberValues ValuesOf(Member member) =>
        new(member.MemberNumber, member.FullName, member.Phone, member.Email, member.BirthYear?.ToString(CultureInfo.InvariantCulture));

    private MemberValues? Write(Member member, RollAct act, DateOnly today)
    {
        if (act.Values is null)
        {
            return null;
        }

        var before = act.Member is null ? null : ValuesOf(member);
        MemberRules.Write(member, act.Values, today);
        if (before is not null)
        {
            member.Version++;
        }

        return before;
    }

    private async Task SortAnewAsync(Member member, RollAct act, MemberValues? before, CancellationToken cancel)
    {
        if (before is null || before.FullName == member.FullName)
        {
            return;
        }

        var (memberId, sortKey) = (member.Id, member.SortKey);
        await db.Set<Membership>().Where(period => period.MemberId == memberId).ExecuteUpdateAsync(set => set.SetProperty(period => period.SortKey, sortKey), cancel);
        if (act.Last is { } last)
        {
            last.SortKey = sortKey;
        }
    }

    private RollResult Place(Member member, RollAct act, MemberValues? before, Decision decision, List<HeadcountChange> changes)
    {
        if (act.UnitId is not { } unitId)
        {
            return new(act.Line, member, false, before, null, null, null);
        }

        var isOpen = act.Last is { To: null };
        if (isOpen && act.Last!.From == decision.EffectiveOn)
        {
            var replaced = (act.Last.UnitId, act.Last.BeganDecision);
            changes.AddRange(HeadcountChange.Without(act.Last));
            (act.Last.UnitId, act.Last.BeganDecision) = (unitId, decision.Number);
            changes.AddRange(HeadcountChange.Of(act.Last));
            return new(act.Line, member, false, before, act.Last, null, replaced);
        }

        if (isOpen)
        {
            (act.Last!.To, act.Last.Ended, act.Last.EndedDecision) = (decision.EffectiveOn, MembershipCause.Transferred, decision.Number);
            changes.Add(new(act.Last.UnitId, decision.EffectiveOn, -1));
        }

        var began = db.Add(new Membership
        {
            MemberId = member.Id, UnitId = unitId, From = decision.EffectiveOn, BeganDecision = decision.Number, SortKey = member.SortKey,
            Began = isOpen ? MembershipCause.Transferred : act.Member is null ? MembershipCause.Imported : MembershipCause.Admitted,
        }).Entity;
        changes.AddRange(HeadcountChange.Of(began));
        return new(act.Line, member, act.Member is null, before, began, isOpen ? act.Last : null, null);
    }

    private void Tell(RollAct act, Member member, MemberValues? before, string slug, Decision decision, string source, string who)
    {
        if (act.UnitId is not null)
        {
            audit.Add(act.Last is { Ended: MembershipCause.Transferred } or { To: null } ? "MemberTransferred" : "MemberAdmitted", who, MemberBook.SubjectOf(member.Id), $"Đơn vị {slug}. {AuditWords.Of(decision)} {source}");
        }

        if (before is not null)
        {
            audit.Add("MemberCorrected", who, MemberBook.SubjectOf(member.Id), $"{MemberWords.Fields(Different(before, ValuesOf(member)))} {source}");
        }
    }

    private static List<string> Different(MemberValues before, MemberValues after)
    {
        (string Name, bool Differs)[] fields =
        [
            (nameof(Member.MemberNumber), before.MemberNumber != after.MemberNumber), (nameof(Member.FullName), before.FullName != after.FullName),
            (nameof(Member.Phone), before.Phone != after.Phone), (nameof(Member.Email), before.Email != after.Email), (nameof(Member.BirthYear), before.BirthYear != after.BirthYear),
        ];
        return [.. fields.Where(field => field.Differs).Select(field => field.Name)];
    }
}
