using System.Security.Claims;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>
/// Takes the rows in, a block in one short transaction with its entries of <see cref="RosterChange"/> and the place up to
/// which it is done. A stopped machine loses the block that was not yet written, and goes on from that place.
/// </summary>
internal sealed class RosterRun(SiteDb db, UnitTrees trees, RosterJudge judge, MemberRoll roll, RosterFolder folder)
{
    private const int Block = 250;

    /// <summary>Takes in what is left of the rows.</summary>
    public async Task RunAsync(RosterImport import, ClaimsPrincipal user, DateOnly today, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        var reader = new RowReader(import, tree, today);
        var memory = new RosterMemory();
        foreach (var done in await db.Set<RosterChange>().Where(change => change.ImportId == import.Id && change.MemberId != null).Select(change => change.MemberId!.Value).ToListAsync(cancel))
        {
            memory.Members.Add(done);
        }

        var choices = await db.Set<RosterDecision>().AsNoTracking().Where(decision => decision.ImportId == import.Id).ToDictionaryAsync(decision => decision.Group, decision => decision.Choice, cancel);
        foreach (var block in Left(import, reader, memory).Chunk(Block))
        {
            await DoAsync(import, block, memory, choices, user, cancel);
            db.ChangeTracker.Clear();
            // Editors and readers come first on a small machine.
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancel);
        }
    }

    private IEnumerable<SentRow> Left(RosterImport import, RowReader reader, RosterMemory memory)
    {
        foreach (var row in folder.Rows(import.Key).Select(reader.Read).OfType<SentRow>())
        {
            if (row.Line > import.Line)
            {
                yield return row;
            }
            else if (row.Faults.Count == 0)
            {
                memory.Note(row);
            }
        }
    }

    private async Task DoAsync(RosterImport import, SentRow[] rows, RosterMemory memory, Dictionary<string, RosterChoice> choices, ClaimsPrincipal user, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var judged = await judge.JudgeAsync(rows, memory, import.EffectiveOn, user, cancel);
        var acts = new List<RollAct>();
        var deeds = new Dictionary<int, RosterChange>();
        foreach (var one in judged)
        {
            var change = new RosterChange { ImportId = import.Id, Line = one.Row.Line };
            deeds[change.Line] = change;
            if (ActOf(import, one, choices, change) is { } act)
            {
                acts.Add(act);
            }
        }

        await RefuseTakenNumbersAsync(acts, deeds, cancel);
        foreach (var result in await roll.DoAsync(acts, new Decision(import.DecisionNumber, null, import.EffectiveOn), AuditWords.OfRoster(import.Id), import.Who, cancel))
        {
            Note(deeds[result.Line], result);
        }

        await NoteAsync(import, deeds.Values, rows.Length, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static RollAct? ActOf(RosterImport import, JudgedRow one, Dictionary<string, RosterChoice> choices, RosterChange change)
    {
        var row = one.Row;
        change.MemberId = one.Member?.Id;
        var choice = one.Verdict == RosterVerdict.Duplicate ? choices.GetValueOrDefault(RosterMemory.GroupOf(row), import.Choice) : RosterChoice.Skip;
        switch (one.Verdict)
        {
            case RosterVerdict.New:
            case RosterVerdict.Duplicate when choice == RosterChoice.Another:
                return new(row.Line, null, row.Values(row.Number.Length > 0 ? row.Number : RowReader.StandIn(import.Id, row.Line)), row.UnitId, null);
            case RosterVerdict.Changed:
            case RosterVerdict.Duplicate when choice == RosterChoice.Update && one.Member is not null:
                return new(row.Line, one.Member, Updated(row, one.Member!), null, one.Last);
            case RosterVerdict.Transfer:
                return new(row.Line, one.Member, RosterJudge.Changes(row, one.Member!).Count == 0 ? null : Updated(row, one.Member!), row.UnitId, one.Last);
            case RosterVerdict.Same:
                change.Deed = RosterDeed.Left;
                return null;
            case RosterVerdict.Duplicate:
                (change.Deed, change.Reason) = (RosterDeed.Skipped, choice == RosterChoice.Update ? T("không rõ là ai trong những người cùng tên nên để lại") : one.Note);
                return null;
            default:
                (change.Deed, change.Reason) = (RosterDeed.Refused, row.Faults.Count > 0 ? string.Join(" ", row.Faults) : one.Note);
                return null;
        }
    }

    private static MemberValues Updated(SentRow row, Member member)
    {
        var changes = RosterJudge.Changes(row, member);
        var held = MemberRoll.ValuesOf(member);
        var sent = row.Values(row.Number);
        string? Pick(string property, string? mine, string? theirs) => changes.Contains(property) ? theirs : mine;
        return new(Pick(nameof(Member.MemberNumber), held.MemberNumber, sent.MemberNumber), Pick(nameof(Member.FullName), held.FullName, sent.FullName),
            Pick(nameof(Member.Phone), held.Phone, sent.Phone), Pick(nameof(Member.Email), held.Email, sent.Email), Pick(nameof(Member.BirthYear), held.BirthYear, sent.BirthYear));
    }

    // What a row of this very block, or somebody at the desk, has taken meanwhile.
    private async Task RefuseTakenNumbersAsync(List<RollAct> acts, Dictionary<int, RosterChange> deeds, CancellationToken cancel)
    {
        var numbers = acts.Where(act => act.Values is not null).Select(act => act.Values!.MemberNumber!).ToList();
        var taken = numbers.Count == 0 ? [] : await db.Set<Member>().Where(member => numbers.Contains(member.MemberNumber)).ToDictionaryAsync(member => member.MemberNumber, member => member.Id, cancel);
        foreach (var act in acts.Where(act => act.Values is not null && taken.TryGetValue(act.Values.MemberNumber!, out var owner) && owner != act.Member?.Id).ToList())
        {
            acts.Remove(act);
            (deeds[act.Line].Deed, deeds[act.Line].Reason) = (RosterDeed.Refused, T("số thẻ này đã thuộc về một đoàn viên khác"));
        }
    }

    private static void Note(RosterChange change, RollResult result)
    {
        change.Deed = result.IsNew ? RosterDeed.Admitted : result.Began is not null ? RosterDeed.Moved : RosterDeed.Corrected;
        change.MemberId = result.Member.Id;
        change.Version = result.Member.Version;
        change.Before = result.Before is null ? null : JsonSerializer.Serialize(result.Before, JsonText.Plain);
        change.UnitId = result.Began?.UnitId;
        change.MembershipId = result.Began?.Id;
        change.EndedId = result.Ended?.Id;
        (change.ReplacedUnitId, change.ReplacedDecision) = (result.Replaced?.UnitId, result.Replaced?.Decision);
    }

    private async Task NoteAsync(RosterImport import, IReadOnlyCollection<RosterChange> deeds, int gone, CancellationToken cancel)
    {
        db.AddRange(deeds);
        // What was done before a stop and is repeated afterwards must begin from the same place.
        var stored = await db.Set<RosterImport>().SingleAsync(known => known.Id == import.Id, cancel);
        stored.Results = [.. stored.Results.Select((count, deed) => count + deeds.Count(change => (int)change.Deed == deed))];
        stored.Line = deeds.Max(change => change.Line);
        stored.Gone += gone;
        await db.SaveChangesAsync(cancel);
    }
}
