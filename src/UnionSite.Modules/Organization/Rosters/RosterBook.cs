using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Localization;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Rosters.Columns;
using UnionSite.Modules.Organization.Rosters.Files;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What a person does with an import, step by step. The work itself is done in the background.</summary>
internal sealed class RosterBook(SiteDb db, UnitTrees trees, RosterIntake intake, RosterFolder folder, RosterSignal signal, TimeProvider clock)
{
    private const int MostOfUnit = 20;

    /// <summary>An import by its name in addresses; null when there is none.</summary>
    public Task<RosterImport?> FindAsync(string key, CancellationToken cancel) => db.Set<RosterImport>().AsNoTracking().FirstOrDefaultAsync(import => import.Key == key, cancel);

    /// <summary>The last imports of a unit, newest first.</summary>
    public async Task<IReadOnlyList<RosterImport>> OfUnitAsync(long unitId, CancellationToken cancel) => await db.Set<RosterImport>().AsNoTracking()
        .Where(import => import.UnitId == unitId).OrderByDescending(import => import.Id).Take(MostOfUnit).ToListAsync(cancel);

    /// <summary>Takes a file in; it waits for its columns then.</summary>
    /// <exception cref="UnreadableTableException">The file is refused.</exception>
    public async Task<RosterImport> StartAsync(long unitId, string fileName, Stream file, string userId, string who, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var import = new RosterImport
        {
            Key = Guid.NewGuid().ToString("N"), UnitId = unitId, FileName = fileName, UserId = userId, Who = who, Language = Words.Language,
            CreatedUtc = now, EffectiveOn = HanoiTime.Day(now), State = RosterState.Columns,
        };
        intake.Take(import, file);
        var remembered = import.HasHeadings ? await db.Set<ColumnMemory>().Where(memory => memory.UnitId == unitId).ToDictionaryAsync(memory => memory.Heading, memory => memory.Field, cancel) : [];
        var tree = await trees.OfAsync(db, cancel);
        import.Fields = ColumnGuess.Of(import.HasHeadings ? import.Headings : [.. import.Headings.Select(_ => "")], remembered, tree.BelowAt(tree.Find(unitId)!, import.EffectiveOn).Count > 1);
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        return import;
    }

    /// <summary>The first rows, to see what the columns hold.</summary>
    public IReadOnlyList<TableRow> FirstRows(RosterImport import, int count) => folder.Has(import.Key) ? [.. folder.Rows(import.Key).Take(count)] : [];

    /// <summary>True while an import's rows are kept.</summary>
    public bool HasRows(RosterImport import) => folder.Has(import.Key);

    /// <summary>What is wrong with the choice of columns.</summary>
    public static IReadOnlyList<Refusal> Check(IReadOnlyList<RosterField> fields)
    {
        var refusals = new List<Refusal>();
        foreach (var twice in fields.Where(field => field is not (RosterField.None or RosterField.BirthDate)).GroupBy(field => field).Where(group => group.Count() > 1))
        {
            refusals.Add(new("Fields", T($"“{FieldWords.Of(twice.Key)}” được chọn cho nhiều cột. Hãy giữ một cột.")));
        }

        if (!fields.Contains(RosterField.FullName) && !(fields.Contains(RosterField.FamilyName) && fields.Contains(RosterField.GivenName)))
        {
            refusals.Add(new("Fields", T("Hãy chỉ ra cột “Họ và tên”, hoặc cả hai cột “Họ và tên đệm” và “Tên”.")));
        }

        if (fields.Contains(RosterField.FullName) && (fields.Contains(RosterField.FamilyName) || fields.Contains(RosterField.GivenName)))
        {
            refusals.Add(new("Fields", T("Họ tên ở một cột hoặc ở hai cột, không cả hai cách.")));
        }

        return refusals;
    }

    /// <summary>Keeps the choice of columns, for the unit's next roster too, and has all rows looked at.</summary>
    public async Task<bool> ChooseAsync(RosterImport import, RosterColumns columns, string userId, string who, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var language = Words.Language;
        var moved = await db.Set<RosterImport>().Where(known => known.Id == import.Id && (known.State == RosterState.Columns || (known.State == RosterState.Checked && known.Line == 0)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(known => known.State, RosterState.Checking).SetProperty(known => known.Fields, columns.Fields.ToList()).SetProperty(known => known.EffectiveOn, columns.EffectiveOn)
                    .SetProperty(known => known.DecisionNumber, columns.DecisionNumber).SetProperty(known => known.MendsCase, columns.MendsCase).SetProperty(known => known.Gone, 0)
                    .SetProperty(known => known.Problem, "").SetProperty(known => known.UserId, userId).SetProperty(known => known.Who, who).SetProperty(known => known.Language, language),
                cancel);
        if (moved == 0)
        {
            return false;
        }

        // Groups are named by what the columns say.
        await db.Set<RosterDecision>().Where(decision => decision.ImportId == import.Id).ExecuteDeleteAsync(cancel);
        if (import.HasHeadings)
        {
            var unitId = import.UnitId;
            var known = await db.Set<ColumnMemory>().Where(memory => memory.UnitId == unitId).ToDictionaryAsync(memory => memory.Heading, cancel);
            for (var i = 0; i < import.Headings.Count; i++)
            {
                var heading = HeaderWords.Bare(import.Headings[i]);
                if (heading.Length is > 0 and <= RosterTables.LongestHeading)
                {
                    var memory = known.GetValueOrDefault(heading) ?? (known[heading] = db.Add(new ColumnMemory { UnitId = unitId, Heading = heading }).Entity);
                    memory.Field = columns.Fields[i];
                }
            }

            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        signal.Raise();
        return true;
    }

    /// <summary>What was decided for groups of duplicates.</summary>
    public Task<Dictionary<string, RosterChoice>> DecisionsAsync(long importId, IReadOnlyCollection<string> groups, CancellationToken cancel) => db.Set<RosterDecision>()
        .Where(decision => decision.ImportId == importId && groups.Contains(decision.Group)).ToDictionaryAsync(decision => decision.Group, decision => decision.Choice, cancel);

    /// <summary>Keeps decisions for groups; null falls back to the decision for all.</summary>
    public async Task DecideAsync(long importId, IReadOnlyDictionary<string, RosterChoice?> choices, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var groups = choices.Keys.ToList();
        await db.Set<RosterDecision>().Where(decision => decision.ImportId == importId && groups.Contains(decision.Group)).ExecuteDeleteAsync(cancel);
        db.AddRange(choices.Where(choice => choice.Value is not null).Select(choice => new RosterDecision { ImportId = importId, Group = choice.Key, Choice = choice.Value!.Value }));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Decides for all groups for which nothing else was decided.</summary>
    public Task DecideAllAsync(long importId, RosterChoice choice, CancellationToken cancel) => db.Set<RosterImport>().Where(known => known.Id == importId && known.State == RosterState.Checked)
        .ExecuteUpdateAsync(set => set.SetProperty(known => known.Choice, choice), cancel);

    /// <summary>Lets an import run or be taken back.</summary>
    /// <returns>False when it is not in the state from which that begins.</returns>
    public async Task<bool> MoveAsync(RosterImport import, RosterState to, string userId, string who, CancellationToken cancel)
    {
        var language = Words.Language;
        var moved = await db.Set<RosterImport>()
            .Where(known => known.Id == import.Id && (to == RosterState.Running ? known.State == RosterState.Checked : known.State == RosterState.Done || (known.State == RosterState.Checked && known.Line > 0)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(known => known.State, to).SetProperty(known => known.Problem, "").SetProperty(known => known.Gone, known => known.Line == 0 ? 0 : known.Gone)
                    .SetProperty(known => known.UserId, userId).SetProperty(known => known.Who, who).SetProperty(known => known.Language, language),
                cancel);
        signal.Raise();
        return moved > 0;
    }

    /// <summary>Gives an import up before it began; its rows are removed at once.</summary>
    public async Task<bool> DropAsync(RosterImport import, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var dropped = await db.Set<RosterImport>().Where(known => known.Id == import.Id && known.Line == 0 && (known.State == RosterState.Columns || known.State == RosterState.Checked))
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.State, RosterState.Dropped).SetProperty(known => known.FinishedUtc, now), cancel);
        if (dropped > 0)
        {
            folder.Remove(import.Key);
        }

        return dropped > 0;
    }

    /// <summary>Rows that were refused or left out, and rows that could not be taken back.</summary>
    public async Task<IReadOnlyList<RosterChange>> ToldAsync(RosterImport import, int skip, int take, CancellationToken cancel) => await db.Set<RosterChange>().AsNoTracking()
        .Where(change => change.ImportId == import.Id && change.Reason != "").OrderBy(change => change.Line).Skip(skip).Take(take).ToListAsync(cancel);

    /// <summary>How many rows have something told of them.</summary>
    public Task<int> CountToldAsync(RosterImport import, CancellationToken cancel) => db.Set<RosterChange>().CountAsync(change => change.ImportId == import.Id && change.Reason != "", cancel);

    /// <summary>True while an import can be taken back.</summary>
    public bool MayUndo(RosterImport import) => (import.State == RosterState.Done || (import.State == RosterState.Checked && import.Line > 0))
        && clock.GetUtcNow().UtcDateTime - import.CreatedUtc < RosterFolder.UndoKept
        && import.Results[(int)RosterDeed.Admitted] + import.Results[(int)RosterDeed.Corrected] + import.Results[(int)RosterDeed.Moved] > 0;

    /// <summary>A decision number that is too long, and a day on which the unit is not there.</summary>
    public async Task<IReadOnlyList<Refusal>> CheckAsync(RosterImport import, RosterColumns columns, CancellationToken cancel)
    {
        var refusals = Check(columns.Fields).ToList();
        var today = HanoiTime.Day(clock.GetUtcNow().UtcDateTime);
        if (columns.DecisionNumber.Length > Membership.LongestDecision)
        {
            refusals.Add(new("DecisionNumber", T($"Hãy ghi số quyết định, nhiều nhất {Membership.LongestDecision} chữ cái.")));
        }

        if (columns.EffectiveOn.Year < 1945 || columns.EffectiveOn > today.AddYears(1))
        {
            refusals.Add(new("EffectiveOn", T("Hãy ghi ngày có hiệu lực, muộn nhất là một năm sau hôm nay.")));
        }
        else if ((await trees.OfAsync(db, cancel)).Find(import.UnitId) is not { } unit || !unit.IsThere(columns.EffectiveOn) || unit.EndedOn is not null)
        {
            refusals.Add(new("EffectiveOn", T("Đơn vị không hoạt động vào ngày này. Hãy ghi ngày khác.")));
        }

        return refusals;
    }
}
