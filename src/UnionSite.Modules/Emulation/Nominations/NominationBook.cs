using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>Keeps nominations: what their writers type, and every step of the council with a line in the audit log.</summary>
internal sealed class NominationBook(SiteDb db, AuditLog audit, TimeProvider clock)
{
    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>How the audit log names a nomination.</summary>
    public static string SubjectOf(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Nomination:{id}");

    /// <summary>A nomination with everything in it, or null.</summary>
    public Task<Nomination?> FindAsync(long id, CancellationToken cancel) => Whole.FirstOrDefaultAsync(found => found.Id == id, cancel);

    /// <summary>The nomination that this form of this writer has made, or null.</summary>
    public Task<Nomination?> FindAsync(string clientId, string nominatorId, CancellationToken cancel) =>
        Whole.FirstOrDefaultAsync(found => found.ClientId == clientId && found.NominatorId == nominatorId, cancel);

    /// <summary>A writer's own nominations, newest first.</summary>
    public async Task<IReadOnlyList<Nomination>> MineAsync(string nominatorId, CancellationToken cancel) =>
        await db.Set<Nomination>().AsNoTracking().Where(found => found.NominatorId == nominatorId).OrderByDescending(found => found.ChangedUtc).Take(100).ToListAsync(cancel);

    /// <summary>What was sent to the council: open ones oldest first, or those of one state newest first.</summary>
    public async Task<IReadOnlyList<Nomination>> QueueAsync(NominationState? state, CancellationToken cancel) => state is { } one
        ? await db.Set<Nomination>().AsNoTracking().Where(found => found.State == one).OrderByDescending(found => found.SentUtc).Take(200).ToListAsync(cancel)
        : await db.Set<Nomination>().AsNoTracking().Where(found => found.State == NominationState.New || found.State == NominationState.WithCouncil)
            .OrderBy(found => found.SentUtc).Take(200).ToListAsync(cancel);

    /// <summary>How many wait for the council.</summary>
    public Task<int> CountWaitingAsync(CancellationToken cancel) =>
        db.Set<Nomination>().CountAsync(found => found.State == NominationState.New || found.State == NominationState.WithCouncil, cancel);

    /// <summary>The nomination that an exemplar came from, or null.</summary>
    public async Task<long?> OfExemplarAsync(string contentItemId, CancellationToken cancel) =>
        await db.Set<Nomination>().Where(found => found.ExemplarId == contentItemId).Select(found => (long?)found.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Keeps what was typed; a new form makes a new nomination.</summary>
    public async Task<bool> KeepAsync(Nomination nomination, CancellationToken cancel)
    {
        if (nomination.Id == 0)
        {
            db.Add(nomination);
        }

        nomination.ChangedUtc = Now;
        nomination.Version++;
        return await SaveAsync(cancel);
    }

    /// <summary>One step. The same click twice, or two members of the council at once, make one step.</summary>
    /// <param name="nomination">Tracked.</param>
    /// <param name="version">The version that was on the page.</param>
    /// <param name="to">Where it leads.</param>
    /// <param name="text">Reason or question; "" for none.</param>
    /// <param name="who">User name.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>False when the nomination has changed, or the step does not lead there.</returns>
    public async Task<bool> StepAsync(Nomination nomination, int version, NominationState to, string text, string who, CancellationToken cancel)
    {
        if (nomination.Version != version || !Leads(nomination.State, to))
        {
            return false;
        }

        nomination.State = to;
        nomination.ChangedUtc = Now;
        nomination.SentUtc = to == NominationState.New ? Now : nomination.SentUtc;
        nomination.Version++;
        nomination.Steps.Add(new NominationStep { AtUtc = Now, Who = who, State = to, Text = text });
        audit.Add(EventOf(to), who, SubjectOf(nomination.Id), to == NominationState.Approved ? $"Quyết định {nomination.DecisionNumber}." : "");
        return await SaveAsync(cancel);
    }

    /// <summary>Adds a note that only the council reads.</summary>
    public async Task AddNoteAsync(Nomination nomination, string text, string who, CancellationToken cancel)
    {
        nomination.Steps.Add(new NominationStep { AtUtc = Now, Who = who, State = nomination.State, Text = text, IsNote = true });
        audit.Add("NominationNoted", who, SubjectOf(nomination.Id), "");
        await SaveAsync(cancel);
    }

    private IQueryable<Nomination> Whole => db.Set<Nomination>().Include(found => found.People).Include(found => found.Pictures).Include(found => found.Steps).AsSplitQuery();

    private static bool Leads(NominationState from, NominationState to) => to switch
    {
        NominationState.New => from is NominationState.Draft or NominationState.AskedBack,
        NominationState.WithCouncil => from == NominationState.New,
        _ => from is NominationState.New or NominationState.WithCouncil,
    };

    private static string EventOf(NominationState to) => to switch
    {
        NominationState.New => "NominationSent",
        NominationState.WithCouncil => "NominationTaken",
        NominationState.AskedBack => "NominationAskedBack",
        NominationState.Approved => "NominationApproved",
        _ => "NominationDeclined",
    };

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Changed elsewhere, or the other click of a double click: the page shows what stands now.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
