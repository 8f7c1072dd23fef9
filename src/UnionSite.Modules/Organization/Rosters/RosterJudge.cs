using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>
/// Holds rows against the register, many in one look: the preview and the run ask the same judge. A row is somebody by the
/// number of the card, else by name, year of birth and unit; what is not certain is a duplicate, and a person decides.
/// </summary>
internal sealed class RosterJudge(SiteDb db, UnitScope scope)
{
    private readonly Dictionary<long, bool> _rights = [];

    /// <summary>Judges rows; their faults decide first.</summary>
    /// <param name="rows">In the order of the file.</param>
    /// <param name="memory">What the rows before them said; these are noted.</param>
    /// <param name="day">First day of the memberships.</param>
    /// <param name="user">With whose rights.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<IReadOnlyList<JudgedRow>> JudgeAsync(IReadOnlyList<SentRow> rows, RosterMemory memory, DateOnly day, ClaimsPrincipal user, CancellationToken cancel)
    {
        var right = rows.Where(row => row.Faults.Count == 0).ToList();
        var byNumber = await ByNumberAsync(right, cancel);
        var namesakes = await NamesakesAsync(right, day, cancel);
        var judged = new List<JudgedRow>(rows.Count);
        foreach (var row in rows)
        {
            judged.Add(row.Faults.Count > 0 ? new(row, RosterVerdict.Refused) : await JudgeAsync(row));
        }

        return judged;

        async Task<JudgedRow> JudgeAsync(SentRow row)
        {
            var (sameNumber, samePerson) = memory.Note(row);
            if (sameNumber > 0)
            {
                return new(row, RosterVerdict.Refused, Note: T($"số thẻ này đã có ở dòng {sameNumber} của tệp"));
            }

            var verdict = byNumber.TryGetValue(row.Number, out var found) ? await OfNumberAsync(row, found.Member, found.Last, day, user)
                : samePerson > 0 ? new(row, RosterVerdict.Duplicate, Note: T($"cùng họ tên, năm sinh và đơn vị với dòng {samePerson} của tệp"))
                : OfName(row, namesakes.GetValueOrDefault((row.Folded, row.UnitId), []));
            return verdict.Member is { } member && !memory.Members.Add(member.Id) ? new(row, RosterVerdict.Refused, Note: T("một dòng ở trên của tệp đã nói về người này")) : verdict;
        }
    }

    /// <summary>What a row would change in a member: names of its properties. An empty cell changes nothing.</summary>
    public static IReadOnlyList<string> Changes(SentRow row, Member member)
    {
        var changes = new List<string>();
        // A list in capitals says nothing about how a name is written.
        var isSameName = row.Name == member.FullName || (Columns.NameCell.IsOneCase(row.Name) && string.Equals(row.Name, member.FullName, StringComparison.OrdinalIgnoreCase));
        Note(nameof(Member.MemberNumber), row.Number.Length > 0 && row.Number != member.MemberNumber);
        Note(nameof(Member.FullName), !isSameName);
        Note(nameof(Member.Phone), row.Phone.Length > 0 && row.Phone != Columns.PhoneCell.Read(member.Phone ?? "", out _));
        Note(nameof(Member.Email), row.Email.Length > 0 && !string.Equals(row.Email, member.Email, StringComparison.OrdinalIgnoreCase));
        Note(nameof(Member.BirthYear), row.BirthYear is not null && row.BirthYear != member.BirthYear);
        return changes;

        void Note(string property, bool differs)
        {
            if (differs)
            {
                changes.Add(property);
            }
        }
    }

    private async Task<JudgedRow> OfNumberAsync(SentRow row, Member member, Membership? last, DateOnly day, ClaimsPrincipal user)
    {
        if (row.Folded != member.FoldedName && (row.BirthYear is null || row.BirthYear != member.BirthYear))
        {
            return new(row, RosterVerdict.Refused, Note: T("số thẻ này thuộc về một đoàn viên khác tên"));
        }

        var changes = Changes(row, member);
        if (last is not null && last.UnitId == row.UnitId && (last.To is not { } end || end > day))
        {
            return new(row, changes.Count == 0 ? RosterVerdict.Same : RosterVerdict.Changed, member, last, changes.Count == 0 ? "" : T("khác: ") + MemberWords.Fields(changes));
        }

        if (last is not null && (last.To ?? last.From) > day)
        {
            return new(row, RosterVerdict.Refused, Note: T($"người này đã có thay đổi từ {HanoiTime.ShortDate(last.To ?? last.From)}; hãy chọn ngày có hiệu lực không sớm hơn"));
        }

        var isBack = last is null || last.To is not null;
        return !isBack && !await MayAsync(user, last!.UnitId)
            ? new(row, RosterVerdict.Refused, Note: T("người này đang ở một đơn vị mà bạn không quản lý; hãy đề nghị đơn vị đó chuyển"))
            : new(row, RosterVerdict.Transfer, member, last, isBack ? T("từng là đoàn viên, nay trở lại") : T("đang ở đơn vị khác"));
    }

    private static JudgedRow OfName(SentRow row, IReadOnlyList<Known> namesakes)
    {
        // An unknown year may be anybody's.
        var alike = namesakes.Where(known => known.Member.BirthYear == row.BirthYear || known.Member.BirthYear is null || row.BirthYear is null).ToList();
        if (alike.Count != 1)
        {
            return alike.Count == 0 ? new(row, RosterVerdict.New) : new(row, RosterVerdict.Duplicate, Note: T($"đơn vị đã có {alike.Count} người cùng họ tên và năm sinh"));
        }

        var (member, last) = alike[0];
        return member.BirthYear is not null && member.BirthYear == row.BirthYear && Changes(row, member).Count == 0
            ? new(row, RosterVerdict.Same, member, last)
            : new(row, RosterVerdict.Duplicate, member, last, T("đơn vị đã có một người cùng họ tên và năm sinh"));
    }

    private async Task<bool> MayAsync(ClaimsPrincipal user, long unitId)
    {
        if (!_rights.TryGetValue(unitId, out var may))
        {
            _rights[unitId] = may = await scope.MayAsync(user, OrganizationModule.ManageMembers, unitId);
        }

        return may;
    }

    private async Task<Dictionary<string, (Member Member, Membership? Last)>> ByNumberAsync(List<SentRow> rows, CancellationToken cancel)
    {
        var numbers = rows.Select(row => row.Number).Where(number => number.Length > 0).Distinct().ToList();
        var members = numbers.Count == 0 ? [] : await db.Set<Member>().Where(member => numbers.Contains(member.MemberNumber)).ToListAsync(cancel);
        var ids = members.Select(member => member.Id).ToList();
        var periods = ids.Count == 0 ? [] : await db.Set<Membership>().Where(period => ids.Contains(period.MemberId)).ToListAsync(cancel);
        var last = periods.GroupBy(period => period.MemberId).ToDictionary(group => group.Key, group => group.MaxBy(period => period.From)!);
        return members.ToDictionary(member => member.MemberNumber, member => (member, last.GetValueOrDefault(member.Id)), StringComparer.Ordinal);
    }

    private async Task<Dictionary<(string, long), List<Known>>> NamesakesAsync(List<SentRow> rows, DateOnly day, CancellationToken cancel)
    {
        var names = rows.Select(row => row.Folded).Distinct().ToList();
        var units = rows.Select(row => row.UnitId).Distinct().ToList();
        var known = names.Count == 0 ? [] : await (from member in db.Set<Member>()
                                                   where names.Contains(member.FoldedName)
                                                   join period in db.Set<Membership>() on member.Id equals period.MemberId
                                                   where units.Contains(period.UnitId) && (period.To == null || period.To > day)
                                                   select new Known(member, period)).ToListAsync(cancel);
        return known.GroupBy(one => (one.Member.FoldedName, one.Last.UnitId)).ToDictionary(group => group.Key, group => group.ToList());
    }

    private sealed record Known(Member Member, Membership Last);
}
