using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Localization;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>The next piece of work of all imports: the oldest one that waits, with the rights that its person has now.</summary>
internal sealed class RosterWork(SiteDb db, RosterSteps steps, RosterPerson person, RosterFolder folder, AuditLog audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The oldest import for which there is something to do; null when there is none.</summary>
    public Task<RosterImport?> NextAsync(CancellationToken cancel) => db.Set<RosterImport>().AsNoTracking()
        .Where(import => import.State == RosterState.Checking || import.State == RosterState.Running || import.State == RosterState.Undoing)
        .OrderBy(import => import.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Does what an import waits for.</summary>
    public async Task DoAsync(RosterImport import, CancellationToken cancel)
    {
        // Holds for this import: a value set here does not leave the method.
        Words.Language = import.Language;
        if (await person.OfAsync(import) is not { } user)
        {
            await StopAsync(import, T("Tài khoản đã bị khóa hoặc không còn quyền với đơn vị này, nên việc dừng lại ở đây."), cancel);
            return;
        }

        if (import.State != RosterState.Undoing && !folder.Has(import.Key))
        {
            await StopAsync(import, T("Các dòng của tệp không còn được giữ. Hãy gửi lại tệp."), cancel);
            return;
        }

        var today = HanoiTime.Day(Now);
        switch (import.State)
        {
            case RosterState.Checking:
                await steps.Check.RunAsync(import, user, cancel);
                break;
            case RosterState.Running:
                await steps.Run.RunAsync(import, user, today, cancel);
                await FinishAsync(import.Id, RosterState.Done, cancel);
                folder.Remove(import.Key);
                break;
            default:
                await steps.Undo.RunAsync(import, today, cancel);
                await FinishAsync(import.Id, RosterState.Undone, cancel);
                break;
        }
    }

    /// <summary>Puts an import back to where a person can move it on again.</summary>
    public async Task StopAsync(RosterImport import, string problem, CancellationToken cancel)
    {
        var state = import.State switch { RosterState.Checking => RosterState.Columns, RosterState.Running => RosterState.Checked, _ => RosterState.Done };
        await db.Set<RosterImport>().Where(known => known.Id == import.Id && known.State == import.State)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.State, state).SetProperty(known => known.Problem, problem), cancel);
    }

    /// <summary>Removes what is kept no longer: rows after a day, what undo goes by after a month.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var (oldRows, oldChanges) = (Now - RosterFolder.Kept, Now - RosterFolder.UndoKept);
        await db.Set<RosterImport>().Where(import => import.CreatedUtc < oldRows && (import.State == RosterState.Columns || (import.State == RosterState.Checked && import.Line == 0)))
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, RosterState.Dropped).SetProperty(import => import.FinishedUtc, Now), cancel);
        var keep = await db.Set<RosterImport>().Where(import => import.CreatedUtc >= oldRows || import.State == RosterState.Checking || import.State == RosterState.Running).Select(import => import.Key).ToListAsync(cancel);
        foreach (var key in folder.Keys().Except(keep))
        {
            folder.Remove(key);
        }

        folder.RemoveDrafts(oldRows);
        await db.Set<RosterChange>().Where(change => db.Set<RosterImport>().Any(import => import.Id == change.ImportId && import.CreatedUtc < oldChanges && import.State != RosterState.Running && import.State != RosterState.Undoing)).ExecuteDeleteAsync(cancel);
        await db.Set<RosterDecision>().Where(decision => db.Set<RosterImport>().Any(import => import.Id == decision.ImportId && import.CreatedUtc < oldRows && import.State != RosterState.Running)).ExecuteDeleteAsync(cancel);
    }

    private async Task FinishAsync(long id, RosterState state, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = await db.Set<RosterImport>().SingleAsync(known => known.Id == id, cancel);
        (import.State, import.FinishedUtc, import.Problem) = (state, Now, "");
        await db.Set<RosterDecision>().Where(decision => decision.ImportId == id).ExecuteDeleteAsync(cancel);
        int Of(RosterDeed deed) => import.Results[(int)deed];
        audit.Add(state == RosterState.Done ? "RosterImported" : "RosterImportUndone", import.Who, Units.UnitBook.SubjectOf(import.UnitId), state == RosterState.Done
            ? $"Danh sách số {id}: thêm {Of(RosterDeed.Admitted)}, sửa {Of(RosterDeed.Corrected)}, chuyển đến {Of(RosterDeed.Moved)}, giữ nguyên {Of(RosterDeed.Left)}, bỏ qua {Of(RosterDeed.Skipped)}, không nhận {Of(RosterDeed.Refused)}."
            : $"Danh sách số {id}: lấy lại {import.TakenBack} dòng, giữ {import.Kept} dòng.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
