using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Units;

/// <summary>Moves units below and memberships from one unit to another from a day on; what lies before the day is not touched.</summary>
internal sealed class UnitMoves(SiteDb db, HeadcountLedger ledger)
{
    /// <summary>Puts units that stand below one under another: all of them, or only some.</summary>
    public async Task MoveBelowAsync(long fromId, long? toId, Decision decision, IReadOnlyCollection<long>? only, CancellationToken cancel)
    {
        var day = decision.EffectiveOn;
        var rows = await db.Set<UnitParent>().Where(row => row.ParentId == fromId && (row.To == null || row.To > day)).ToListAsync(cancel);
        foreach (var row in rows.Where(row => only is null || only.Contains(row.UnitId)))
        {
            if (row.From >= day)
            {
                (row.ParentId, row.DecisionNumber, row.DecidedOn) = (toId, decision.Number, decision.DecidedOn);
                continue;
            }

            db.Add(new UnitParent { UnitId = row.UnitId, ParentId = toId, From = day, To = row.To, DecisionNumber = decision.Number, DecidedOn = decision.DecidedOn });
            row.To = day;
        }
    }

    /// <summary>Moves memberships of a unit to another: all of them, or only some members'.</summary>
    public async Task MoveMembersAsync(long fromId, long toId, Decision decision, MembershipCause cause, IReadOnlyCollection<string>? only, CancellationToken cancel)
    {
        var day = decision.EffectiveOn;
        var rows = db.Set<Membership>().Where(row => row.UnitId == fromId && (row.To == null || row.To > day));
        if (only is not null)
        {
            rows = rows.Where(row => db.Set<Member>().Any(member => member.Id == row.MemberId && only.Contains(member.MemberNumber)));
        }

        var changes = new List<HeadcountChange>();
        foreach (var row in await rows.ToListAsync(cancel))
        {
            changes.AddRange(HeadcountChange.Without(row));
            if (row.From >= day)
            {
                row.UnitId = toId;
            }
            else
            {
                var moved = db.Add(new Membership
                {
                    MemberId = row.MemberId, UnitId = toId, From = day, To = row.To, SortKey = row.SortKey,
                    Began = cause, BeganDecision = decision.Number, Ended = row.Ended, EndedDecision = row.EndedDecision,
                }).Entity;
                (row.To, row.Ended, row.EndedDecision) = (day, cause, decision.Number);
                changes.AddRange(HeadcountChange.Of(moved));
            }

            changes.AddRange(HeadcountChange.Of(row));
        }

        await ledger.AddAsync(changes, cancel);
    }

    /// <summary>Ends all memberships of a unit.</summary>
    public async Task EndMembersAsync(long unitId, Decision decision, CancellationToken cancel)
    {
        var day = decision.EffectiveOn;
        var changes = new List<HeadcountChange>();
        foreach (var row in await db.Set<Membership>().Where(row => row.UnitId == unitId && (row.To == null || row.To > day)).ToListAsync(cancel))
        {
            changes.AddRange(HeadcountChange.Without(row));
            (row.To, row.Ended, row.EndedDecision) = (day, MembershipCause.Dissolved, decision.Number);
            changes.AddRange(HeadcountChange.Of(row));
        }

        await ledger.AddAsync(changes, cancel);
    }
}
