using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Units;

/// <summary>Founds, renames, moves, merges, splits and dissolves units: each act in one transaction with its entry in the history and its line in the audit trail.</summary>
internal sealed class UnitBook(SiteDb db, UnitPlanner planner, UnitTrees trees, UnitMoves moves, AuditLog audit, TimeProvider clock)
{
    /// <summary>Subject of the audit trail.</summary>
    public static string SubjectOf(long unitId) => string.Create(CultureInfo.InvariantCulture, $"Unit:{unitId}");

    /// <summary>What the act will do, or why it cannot be done.</summary>
    public Task<UnitPlan> PlanAsync(UnitAct act, CancellationToken cancel) => planner.PlanAsync(act, cancel);

    /// <summary>Does the act; nothing is done when something stands against it.</summary>
    public async Task<UnitPlan> DoAsync(UnitAct act, string who, CancellationToken cancel)
    {
        // SQLite takes the lock for writing here: what the plan sees holds until the commit.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var plan = await planner.PlanAsync(act, cancel);
        if (!plan.IsPossible)
        {
            return plan;
        }

        var tree = await trees.OfAsync(db, cancel);
        var unitId = act switch
        {
            FoundUnit found => await FoundAsync(found, tree, who, cancel),
            RenameUnit rename => await RenameAsync(rename, tree, plan, who, cancel),
            ReparentUnit reparent => await ReparentAsync(reparent, tree, plan, who, cancel),
            MergeUnit merge => await MergeAsync(merge, tree, plan, who, cancel),
            SplitUnit split => await SplitAsync(split, tree, plan, who, cancel),
            DissolveUnit dissolve => await DissolveAsync(dissolve, tree, plan, who, cancel),
            _ => throw new InvalidOperationException($"Nobody does {act.GetType().Name}."),
        };
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return plan with { UnitId = unitId };
    }

    /// <summary>Changes what the public reads of how to reach a unit.</summary>
    /// <returns>False when it was changed elsewhere meanwhile.</returns>
    public async Task<bool> ChangeContactAsync(long unitId, int version, (string Address, string Phone, string Email) contact, string who, CancellationToken cancel)
    {
        if (await db.Set<Unit>().FirstOrDefaultAsync(unit => unit.Id == unitId, cancel) is not { } unit || unit.Version != version)
        {
            return false;
        }

        (unit.Address, unit.Phone, unit.Email) = contact;
        unit.Version++;
        audit.Add("UnitContactChanged", who, SubjectOf(unitId), "");
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Records how many workers of a unit are no members. An earlier number of the same day stays in the history.</summary>
    public async Task DeclareAsync(long unitId, DateOnly asOf, int workers, string source, string who, CancellationToken cancel)
    {
        db.Add(new DeclaredHeadcount { UnitId = unitId, AsOf = asOf, Workers = workers, Source = source, Who = who, RecordedUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add("HeadcountDeclared", who, SubjectOf(unitId), $"{workers} người, tính đến {HanoiTime.ShortDate(asOf)}.");
        await db.SaveChangesAsync(cancel);
    }

    private async Task<long> FoundAsync(FoundUnit act, UnitTree tree, string who, CancellationToken cancel)
    {
        var unit = await AddAsync(act.Decision, act.Name, UnitRules.SlugFor(tree, act.Slug, act.Name), act.Kind, act.ParentId, cancel);
        var parent = act.ParentId is { } id ? tree.Find(id)!.NameAt(act.Decision.EffectiveOn) : "";
        Record(unit.Id, UnitEventKind.Founded, act.Decision, who, new UnitEvent { OtherUnitId = act.ParentId, Before = parent, After = act.Name });
        audit.Add("UnitFounded", who, SubjectOf(unit.Id), AuditWords.Of(act.Decision));
        return unit.Id;
    }

    private async Task<long> RenameAsync(RenameUnit act, UnitTree tree, UnitPlan plan, string who, CancellationToken cancel)
    {
        var day = act.Decision.EffectiveOn;
        var last = await db.Set<UnitName>().Where(row => row.UnitId == act.UnitId).OrderByDescending(row => row.From).FirstAsync(cancel);
        if (last.From == day)
        {
            (last.Name, last.DecisionNumber, last.DecidedOn) = (act.Name, act.Decision.Number, act.Decision.DecidedOn);
        }
        else
        {
            last.To = day;
            db.Add(new UnitName { UnitId = act.UnitId, Name = act.Name, From = day, DecisionNumber = act.Decision.Number, DecidedOn = act.Decision.DecidedOn });
        }

        Record(act.UnitId, UnitEventKind.Renamed, act.Decision, who, new UnitEvent { Before = tree.Find(act.UnitId)!.LastName, After = act.Name, Members = plan.Members });
        audit.Add("UnitRenamed", who, SubjectOf(act.UnitId), AuditWords.Of(act.Decision));
        return act.UnitId;
    }

    private async Task<long> ReparentAsync(ReparentUnit act, UnitTree tree, UnitPlan plan, string who, CancellationToken cancel)
    {
        var (node, day) = (tree.Find(act.UnitId)!, act.Decision.EffectiveOn);
        var last = await db.Set<UnitParent>().Where(row => row.UnitId == act.UnitId).OrderByDescending(row => row.From).FirstAsync(cancel);
        if (last.From == day)
        {
            (last.ParentId, last.DecisionNumber, last.DecidedOn) = (act.ParentId, act.Decision.Number, act.Decision.DecidedOn);
        }
        else
        {
            last.To = day;
            db.Add(new UnitParent { UnitId = act.UnitId, ParentId = act.ParentId, From = day, DecisionNumber = act.Decision.Number, DecidedOn = act.Decision.DecidedOn });
        }

        Record(act.UnitId, UnitEventKind.Reparented, act.Decision, who, new UnitEvent
        {
            OtherUnitId = act.ParentId, Before = node.Parents[^1].Value?.NameAt(day) ?? "", After = tree.Find(act.ParentId)!.NameAt(day), Members = plan.Members,
        });
        audit.Add("UnitReparented", who, SubjectOf(act.UnitId), AuditWords.Of(act.Decision));
        return act.UnitId;
    }

    private async Task<long> MergeAsync(MergeUnit act, UnitTree tree, UnitPlan plan, string who, CancellationToken cancel)
    {
        var (day, from, into) = (act.Decision.EffectiveOn, tree.Find(act.UnitId)!, tree.Find(act.IntoId)!);
        await moves.MoveBelowAsync(from.Id, into.Id, act.Decision, null, cancel);
        await moves.MoveMembersAsync(from.Id, into.Id, act.Decision, Members.MembershipCause.Merged, null, cancel);
        await EndAsync(from.Id, day, cancel);
        Record(from.Id, UnitEventKind.Merged, act.Decision, who, new UnitEvent { OtherUnitId = into.Id, Before = from.NameAt(day), After = into.NameAt(day), Members = plan.Members });
        Record(into.Id, UnitEventKind.Absorbed, act.Decision, who, new UnitEvent { OtherUnitId = from.Id, Before = into.NameAt(day), After = from.NameAt(day), Members = plan.Members });
        audit.Add("UnitMerged", who, SubjectOf(from.Id), $"Vào {into.Slug}. {AuditWords.Of(act.Decision)}");
        return into.Id;
    }

    private async Task<long> SplitAsync(SplitUnit act, UnitTree tree, UnitPlan plan, string who, CancellationToken cancel)
    {
        var (day, from) = (act.Decision.EffectiveOn, tree.Find(act.UnitId)!);
        var made = await AddAsync(act.Decision, act.Name, UnitRules.SlugFor(tree, act.Slug, act.Name), from.Kind, from.ParentAt(day)?.Id, cancel);
        await moves.MoveBelowAsync(from.Id, made.Id, act.Decision, act.Below, cancel);
        await moves.MoveMembersAsync(from.Id, made.Id, act.Decision, Members.MembershipCause.Split, act.MemberNumbers, cancel);
        Record(from.Id, UnitEventKind.Split, act.Decision, who, new UnitEvent { OtherUnitId = made.Id, Before = from.NameAt(day), After = act.Name, Members = plan.Members });
        Record(made.Id, UnitEventKind.Split, act.Decision, who, new UnitEvent { OtherUnitId = from.Id, Before = from.NameAt(day), After = act.Name, Members = plan.Members });
        audit.Add("UnitSplit", who, SubjectOf(from.Id), $"Tách ra {made.Slug}. {AuditWords.Of(act.Decision)}");
        return made.Id;
    }

    private async Task<long> DissolveAsync(DissolveUnit act, UnitTree tree, UnitPlan plan, string who, CancellationToken cancel)
    {
        var (day, node) = (act.Decision.EffectiveOn, tree.Find(act.UnitId)!);
        await moves.MoveBelowAsync(node.Id, node.ParentAt(day)?.Id, act.Decision, null, cancel);
        await moves.EndMembersAsync(node.Id, act.Decision, cancel);
        await EndAsync(node.Id, day, cancel);
        Record(node.Id, UnitEventKind.Dissolved, act.Decision, who, new UnitEvent { Before = node.NameAt(day), Members = plan.Members });
        audit.Add("UnitDissolved", who, SubjectOf(node.Id), AuditWords.Of(act.Decision));
        return node.Id;
    }

    private async Task<Unit> AddAsync(Decision decision, string name, string slug, UnitKind kind, long? parentId, CancellationToken cancel)
    {
        var unit = db.Add(new Unit { Slug = slug, Kind = kind, FoundedOn = decision.EffectiveOn }).Entity;
        await db.SaveChangesAsync(cancel);
        db.Add(new UnitName { UnitId = unit.Id, Name = name, From = decision.EffectiveOn, DecisionNumber = decision.Number, DecidedOn = decision.DecidedOn });
        db.Add(new UnitParent { UnitId = unit.Id, ParentId = parentId, From = decision.EffectiveOn, DecisionNumber = decision.Number, DecidedOn = decision.DecidedOn });
        return unit;
    }

    private async Task EndAsync(long unitId, DateOnly day, CancellationToken cancel)
    {
        (await db.Set<Unit>().FirstAsync(unit => unit.Id == unitId, cancel)).EndedOn = day;
        (await db.Set<UnitParent>().FirstAsync(row => row.UnitId == unitId && row.To == null, cancel)).To = day;
    }

    private void Record(long unitId, UnitEventKind kind, Decision decision, string who, UnitEvent entry)
    {
        (entry.UnitId, entry.Kind, entry.Who, entry.RecordedUtc) = (unitId, kind, who, clock.GetUtcNow().UtcDateTime);
        (entry.EffectiveOn, entry.DecisionNumber, entry.DecidedOn) = (decision.EffectiveOn, decision.Number, decision.DecidedOn);
        db.Add(entry);
    }
}
