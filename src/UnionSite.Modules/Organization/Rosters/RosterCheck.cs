using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Rosters.Columns;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>The dry run: looks at every row and writes down what would become of it. Begins anew when it was broken off.</summary>
internal sealed class RosterCheck(SiteDb db, UnitTrees trees, RosterJudge judge, RosterFolder folder, TimeProvider clock)
{
    private const int Block = 250;

    /// <summary>Looks at all rows.</summary>
    public async Task RunAsync(RosterImport import, ClaimsPrincipal user, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        var reader = new RowReader(import, tree, HanoiTime.Day(clock.GetUtcNow().UtcDateTime));
        var memory = new RosterMemory();
        var counts = new int[Enum.GetValues<RosterVerdict>().Length];
        await using (var plan = folder.WritePlan(import.Key))
        {
            foreach (var block in folder.Rows(import.Key).Select(reader.Read).OfType<SentRow>().Chunk(Block))
            {
                foreach (var judged in await judge.JudgeAsync(block, memory, import.EffectiveOn, user, cancel))
                {
                    counts[(int)judged.Verdict]++;
                    await plan.WriteLineAsync(RosterFolder.Line(LineOf(judged, tree, import.EffectiveOn)));
                }

                db.ChangeTracker.Clear();
                await NoteAsync(import.Id, counts.Sum(), cancel);
            }
        }

        folder.KeepPlan(import.Key);
        var planned = counts.ToList();
        await db.Set<RosterImport>().Where(known => known.Id == import.Id && known.State == RosterState.Checking)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.State, RosterState.Checked).SetProperty(known => known.Planned, planned).SetProperty(known => known.Problem, ""), cancel);
    }

    /// <summary>What the preview says of a judged row.</summary>
    public static PlanLine LineOf(JudgedRow judged, UnitTree tree, DateOnly day)
    {
        var row = judged.Row;
        // Of a refused row, what is not in its cells is said of the row.
        IReadOnlyList<PlanFault> faults = judged.Verdict == RosterVerdict.Refused && row.Faults.Count == 0 ? [new("", judged.Note)] : row.Faults;
        IReadOnlyList<string> notes = judged.Verdict == RosterVerdict.Refused || judged.Note.Length == 0 ? row.Notes : [judged.Note, .. row.Notes];
        return new(row.Line, judged.Verdict, row.Name, row.Number, row.BirthYear, tree.Find(row.UnitId)?.NameAt(day) ?? "",
            judged.Verdict == RosterVerdict.Duplicate ? RosterMemory.GroupOf(row) : "", faults, notes);
    }

    private async Task NoteAsync(long id, int gone, CancellationToken cancel) =>
        await db.Set<RosterImport>().Where(known => known.Id == id).ExecuteUpdateAsync(set => set.SetProperty(known => known.Gone, gone), cancel);
}
