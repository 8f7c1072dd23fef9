using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// Admits, transfers, corrects and ceases members: each act in one transaction with the headcounts and the line in the
/// audit trail, which names nobody.
/// </summary>
internal sealed class MemberBook(SiteDb db, UnitTrees trees, HeadcountLedger ledger, AuditLog audit, TimeProvider clock)
{
    private DateOnly Today => HanoiTime.Day(clock.GetUtcNow().UtcDateTime);

    /// <summary>Subject of the audit trail.</summary>
    public static string SubjectOf(long memberId) => string.Create(CultureInfo.InvariantCulture, $"Member:{memberId}");

    /// <summary>A member, tracked; null when there is none.</summary>
    public Task<Member?> FindAsync(long memberId, CancellationToken cancel) => db.Set<Member>().FirstOrDefaultAsync(member => member.Id == memberId, cancel);

    /// <summary>A member's periods, oldest first.</summary>
    public async Task<IReadOnlyList<Membership>> PeriodsAsync(long memberId, CancellationToken cancel) =>
        await db.Set<Membership>().AsNoTracking().Where(period => period.MemberId == memberId).OrderBy(period => period.From).ToListAsync(cancel);

    /// <summary>A new member of a unit from the decision's day on.</summary>
    /// <param name="values">As typed.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="decision">Its number may be empty.</param>
    /// <param name="isAnother">True when the caller knows of a member of the unit with this name and year, and means somebody else.</param>
    /// <param name="who">User name.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<MemberOutcome> AdmitAsync(MemberValues values, long unitId, Decision decision, bool isAnother, string who, CancellationToken cancel)
    {
        var today = Today;
        var refusals = MemberRules.Check(values, today);
        var member = new Member { MemberNumber = "", FullName = "", CreatedUtc = clock.GetUtcNow().UtcDateTime };
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await CheckUnitAsync(unitId, decision, "EffectiveOn", refusals, cancel);
        if (refusals.Count == 0)
        {
            MemberRules.Write(member, values, today);
            await CheckAloneAsync(member, unitId, isAnother, refusals, cancel);
        }

        if (refusals.Count > 0)
        {
            return new MemberOutcome(null, refusals);
        }

        db.Add(member);
        await db.SaveChangesAsync(cancel);
        await BeginAsync(member, unitId, decision, MembershipCause.Admitted, cancel);
        audit.Add("MemberAdmitted", who, SubjectOf(member.Id), $"Đơn vị {await SlugAsync(unitId, cancel)}. {AuditWords.Of(decision)}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new MemberOutcome(member, []);
    }

    /// <summary>Somebody who was a member before, or is one, belongs to a unit from the decision's day on. On the first day of the last period the unit takes the place of the other.</summary>
    public async Task<MemberOutcome> TransferAsync(long memberId, long unitId, Decision decision, string who, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(memberId, cancel) is not { } member)
        {
            return MemberOutcome.Refused("", T("Không có đoàn viên này."));
        }

        var refusals = new List<Refusal>();
        await CheckUnitAsync(unitId, decision, "EffectiveOn", refusals, cancel);
        var last = await LastAsync(memberId, cancel);
        CheckTransfer(last, unitId, decision, refusals);
        if (refusals.Count > 0)
        {
            return new MemberOutcome(null, refusals);
        }

        var isBack = last?.To is { } end && end <= decision.EffectiveOn;
        if (last is null || isBack)
        {
            await BeginAsync(member, unitId, decision, MembershipCause.Admitted, cancel);
        }
        else
        {
            await MoveAsync(member, last, unitId, decision, cancel);
        }

        audit.Add(isBack ? "MemberAdmitted" : "MemberTransferred", who, SubjectOf(memberId), $"Đơn vị {await SlugAsync(unitId, cancel)}. {AuditWords.Of(decision)}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new MemberOutcome(member, []);
    }

    /// <summary>A member is one no more from the decision's day on; all periods stay on record.</summary>
    public async Task<MemberOutcome> CeaseAsync(long memberId, Decision decision, string who, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(memberId, cancel) is not { } member || await LastAsync(memberId, cancel) is not { To: null } last)
        {
            return MemberOutcome.Refused("", T("Người này hiện không là đoàn viên của đơn vị nào."));
        }

        var refusals = new List<Refusal>();
        CheckDecision(decision, "EffectiveOn", refusals);
        if (decision.EffectiveOn <= last.From)
        {
            refusals.Add(new("EffectiveOn", T($"Đoàn viên ở đơn vị từ {HanoiTime.ShortDate(last.From)}. Hãy ghi ngày muộn hơn.")));
        }

        if (refusals.Count > 0)
        {
            return new MemberOutcome(null, refusals);
        }

        await EndAsync(last, decision, MembershipCause.Ceased, cancel);
        audit.Add("MemberCeased", who, SubjectOf(memberId), $"Đơn vị {await SlugAsync(last.UnitId, cancel)}. {AuditWords.Of(decision)}");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new MemberOutcome(member, []);
    }

    /// <summary>Corrects what is held about a member; the audit trail names the fields, never their values.</summary>
    /// <param name="memberId">The member.</param>
    /// <param name="version">The version that was on the page.</param>
    /// <param name="values">As typed.</param>
    /// <param name="who">User name.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<MemberOutcome> CorrectAsync(long memberId, int version, MemberValues values, string who, CancellationToken cancel)
    {
        var refusals = MemberRules.Check(values, Today);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(memberId, cancel) is not { } member)
        {
            return MemberOutcome.Refused("", T("Không có đoàn viên này."));
        }

        if (member.Version != version)
        {
            refusals.Add(new("", T("Thông tin này vừa được sửa ở nơi khác. Hãy mở lại rồi sửa.")));
        }

        var number = MemberWriting.Number(values.MemberNumber);
        if (await db.Set<Member>().AnyAsync(other => other.MemberNumber == number && other.Id != memberId, cancel))
        {
            refusals.Add(new("MemberNumber", T("Số thẻ này đã thuộc về một đoàn viên khác.")));
        }

        if (refusals.Count > 0)
        {
            return new MemberOutcome(null, refusals);
        }

        MemberRules.Write(member, values, Today);
        var changed = db.Entry(member).Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ToList();
        if (changed.Count > 0)
        {
            member.Version++;
            var sortKey = member.SortKey;
            await db.Set<Membership>().Where(period => period.MemberId == memberId).ExecuteUpdateAsync(set => set.SetProperty(period => period.SortKey, sortKey), cancel);
            audit.Add("MemberCorrected", who, SubjectOf(memberId), MemberWords.Fields(changed));
            await db.SaveChangesAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
        return new MemberOutcome(member, []);
    }

    /// <summary>Corrects the days of a period that were written down wrongly: figures of the days between the old and the new ones change, and the audit trail says so.</summary>
    /// <param name="periodId">The period.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">First day on which it was no more; null while it lasts.</param>
    /// <param name="who">User name.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IReadOnlyList<Refusal>> CorrectPeriodAsync(long periodId, DateOnly from, DateOnly? to, string who, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Set<Membership>().FirstOrDefaultAsync(one => one.Id == periodId, cancel) is not { } period)
        {
            return [new("", T("Không có thời gian này."))];
        }

        var others = await db.Set<Membership>().AsNoTracking().Where(one => one.MemberId == period.MemberId && one.Id != periodId).ToListAsync(cancel);
        var unit = (await trees.OfAsync(db, cancel)).Find(period.UnitId)!;
        if (PeriodRules.Check(from, to, unit, others, Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var changes = HeadcountChange.Without(period).ToList();
        var before = PeriodRules.Line(period.From, period.To);
        (period.From, period.To) = (from, to);
        if (to is null)
        {
            (period.Ended, period.EndedDecision) = (MembershipCause.None, "");
        }
        else if (period.Ended == MembershipCause.None)
        {
            period.Ended = MembershipCause.Ceased;
        }

        await ledger.AddAsync(changes.Concat(HeadcountChange.Of(period)), cancel);
        audit.Add("MemberPeriodCorrected", who, SubjectOf(period.MemberId), $"Đơn vị {unit.Slug}: {before} thành {PeriodRules.Line(from, to)}.");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return [];
    }

    private Task<Membership?> LastAsync(long memberId, CancellationToken cancel) =>
        db.Set<Membership>().Where(period => period.MemberId == memberId).OrderByDescending(period => period.From).FirstOrDefaultAsync(cancel);

    private async Task BeginAsync(Member member, long unitId, Decision decision, MembershipCause cause, CancellationToken cancel)
    {
        var period = db.Add(new Membership
        {
            MemberId = member.Id, UnitId = unitId, From = decision.EffectiveOn, Began = cause, BeganDecision = decision.Number, SortKey = member.SortKey,
        }).Entity;
        await ledger.AddAsync(HeadcountChange.Of(period), cancel);
    }

    private async Task EndAsync(Membership period, Decision decision, MembershipCause cause, CancellationToken cancel)
    {
        (period.To, period.Ended, period.EndedDecision) = (decision.EffectiveOn, cause, decision.Number);
        await ledger.AddAsync([new(period.UnitId, decision.EffectiveOn, -1)], cancel);
    }

    private async Task MoveAsync(Member member, Membership last, long unitId, Decision decision, CancellationToken cancel)
    {
        var changes = HeadcountChange.Without(last).ToList();
        if (last.From == decision.EffectiveOn)
        {
            (last.UnitId, last.BeganDecision) = (unitId, decision.Number);
        }
        else
        {
            (last.To, last.Ended, last.EndedDecision) = (decision.EffectiveOn, MembershipCause.Transferred, decision.Number);
            changes.AddRange(HeadcountChange.Of(db.Add(new Membership
            {
                MemberId = member.Id, UnitId = unitId, From = decision.EffectiveOn, Began = MembershipCause.Transferred, BeganDecision = decision.Number, SortKey = member.SortKey,
            }).Entity));
        }

        await ledger.AddAsync(changes.Concat(HeadcountChange.Of(last)), cancel);
    }

    private async Task CheckUnitAsync(long unitId, Decision decision, string field, List<Refusal> refusals, CancellationToken cancel)
    {
        CheckDecision(decision, field, refusals);
        var node = (await trees.OfAsync(db, cancel)).Find(unitId);
        if (node is not { EndedOn: null })
        {
            refusals.Add(new("Unit", T("Hãy chọn một đơn vị đang hoạt động.")));
        }
        else if (node.FoundedOn > decision.EffectiveOn)
        {
            refusals.Add(new(field, T($"Đơn vị có từ {HanoiTime.ShortDate(node.FoundedOn)}. Hãy ghi ngày không sớm hơn.")));
        }
    }

    private void CheckDecision(Decision decision, string field, List<Refusal> refusals)
    {
        if (decision.Number.Length > Membership.LongestDecision)
        {
            refusals.Add(new("DecisionNumber", T($"Hãy ghi số quyết định, nhiều nhất {Membership.LongestDecision} chữ cái.")));
        }

        if (decision.EffectiveOn < PeriodRules.Earliest || decision.EffectiveOn > Today.AddYears(1))
        {
            refusals.Add(new(field, T("Hãy ghi ngày có hiệu lực, muộn nhất là một năm sau hôm nay.")));
        }
    }

    private static void CheckTransfer(Membership? last, long unitId, Decision decision, List<Refusal> refusals)
    {
        if (last is null)
        {
            return;
        }

        if (last is { To: null } && last.UnitId == unitId)
        {
            refusals.Add(new("Unit", T("Đoàn viên đang ở đơn vị này.")));
        }

        var earliest = last.To ?? last.From;
        if (decision.EffectiveOn < earliest)
        {
            refusals.Add(new("EffectiveOn", T($"Đã có thay đổi từ {HanoiTime.ShortDate(earliest)}. Hãy ghi ngày không sớm hơn.")));
        }
    }

    private async Task CheckAloneAsync(Member member, long unitId, bool isAnother, List<Refusal> refusals, CancellationToken cancel)
    {
        if (await db.Set<Member>().AnyAsync(other => other.MemberNumber == member.MemberNumber, cancel))
        {
            refusals.Add(new("MemberNumber", T("Số thẻ này đã thuộc về một đoàn viên khác.")));
        }

        if (!isAnother && await NamesakeAsync(member, unitId, cancel))
        {
            refusals.Add(new("IsAnother", T("Đơn vị đã có người cùng họ tên và năm sinh. Nếu là người khác, hãy đánh dấu vào ô này.")));
        }
    }

    private Task<bool> NamesakeAsync(Member member, long unitId, CancellationToken cancel) =>
        (from other in db.Set<Member>()
         where other.FoldedName == member.FoldedName && other.BirthYear == member.BirthYear
         join period in db.Set<Membership>() on other.Id equals period.MemberId
         where period.UnitId == unitId && period.To == null
         select period.Id).AnyAsync(cancel);

    private async Task<string> SlugAsync(long unitId, CancellationToken cancel) => (await trees.OfAsync(db, cancel)).Find(unitId)?.Slug ?? "";
}
