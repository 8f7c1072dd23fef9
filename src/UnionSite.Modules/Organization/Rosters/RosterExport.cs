using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Rosters.Columns;
using UnionSite.Modules.Organization.Rosters.Files;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>Writes rosters as tables: one row is read, written and forgotten, so memory stays flat.</summary>
internal sealed class RosterExport(SiteDb db, UnitTrees trees, RosterFolder folder, AuditLog audit)
{
    /// <summary>Media type of a workbook.</summary>
    public const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Media type of a text table.</summary>
    public const string CsvType = "text/csv; charset=utf-8";

    private static readonly string[] Headings = [N("TT"), N("Số thẻ đoàn viên"), N("Họ và tên"), N("Năm sinh"), N("Số điện thoại"), N("Thư điện tử"), N("Mã đơn vị"), N("Tên đơn vị"), N("Từ ngày")];
    private static readonly int[] Widths = [6, 18, 28, 10, 16, 28, 24, 36, 12];

    /// <summary>Writes the members of a unit, or of everything below it too, as at a day: unit by unit, in Vietnamese order.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="withBelow">True for the units below too.</param>
    /// <param name="day">The day.</param>
    /// <param name="isSheet">True for .xlsx, false for .csv.</param>
    /// <param name="target">Can be written to without waiting for a network.</param>
    /// <param name="who">User name.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Number of members.</returns>
    public async Task<int> WriteAsync(UnitNode unit, bool withBelow, DateOnly day, bool isSheet, Stream target, string who, CancellationToken cancel)
    {
        var tree = await trees.OfAsync(db, cancel);
        var units = withBelow ? tree.BelowAt(unit, day) : unit.IsThere(day) ? [unit] : [];
        var count = 0;
        using (var rows = isSheet ? SheetRows(target) : CsvRows(target))
        {
            rows.Write([.. Headings.Select(heading => T(heading))]);
            foreach (var one in units)
            {
                var name = one.NameAt(day);
                await foreach (var (member, from) in Of(one.Id, day).WithCancellation(cancel))
                {
                    count++;
                    rows.Write([count, member.MemberNumber, member.FullName, member.BirthYear, member.Phone, member.Email, one.Slug, name, HanoiTime.ShortDate(from)]);
                }
            }
        }

        audit.Add("RosterExported", who, UnitBook.SubjectOf(unit.Id), $"{count} đoàn viên, tính đến {HanoiTime.ShortDate(day)}.");
        await db.SaveChangesAsync(cancel);
        return count;
    }

    /// <summary>Writes the refused rows of a preview with their reasons, so that they can be put right and sent again.</summary>
    public void WriteRefused(RosterImport import, Stream target)
    {
        var taken = Enumerable.Range(0, import.Fields.Count).Where(at => import.Fields[at] != RosterField.None).ToList();
        using var rows = CsvRows(target);
        rows.Write([T("Dòng"), .. taken.Select(at => (object?)import.Headings[at]), T("Lý do")]);
        using var refused = folder.Plan(import.Key, RosterVerdict.Refused, 0, int.MaxValue).GetEnumerator();
        if (!refused.MoveNext())
        {
            return;
        }

        // Both files are in the order of the rows.
        foreach (var row in folder.Rows(import.Key))
        {
            if (row.Line == refused.Current.Line)
            {
                rows.Write([row.Line, .. taken.Select(at => (object?)(at < row.Cells.Count ? row.Cells[at] : "")), string.Join(" ", refused.Current.Faults)]);
                if (!refused.MoveNext())
                {
                    return;
                }
            }
        }
    }

    private IAsyncEnumerable<(Member, DateOnly)> Of(long unitId, DateOnly day) =>
        (from period in db.Set<Membership>().AsNoTracking()
         where period.UnitId == unitId && period.From <= day && (period.To == null || period.To > day)
         join member in db.Set<Member>().AsNoTracking() on period.MemberId equals member.Id
         orderby period.SortKey, period.MemberId
         select new ValueTuple<Member, DateOnly>(member, period.From)).AsAsyncEnumerable();

    private static TableRows SheetRows(Stream target)
    {
        var sheet = new SheetWriter(target, T("Đoàn viên"), Widths);
        return new TableRows(cells => sheet.Row(cells), sheet.Dispose);
    }

    // ";" is what Excel in Vietnamese expects between cells; the mark tells it that the letters are UTF-8.
    private static TableRows CsvRows(Stream target)
    {
        var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", InjectionOptions = InjectionOptions.Escape });
        return new TableRows(
            cells =>
            {
                foreach (var cell in cells)
                {
                    csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");
                }

                csv.NextRecord();
            },
            csv.Dispose);
    }

    private sealed class TableRows(Action<IReadOnlyList<object?>> write, Action end) : IDisposable
    {
        public void Write(IReadOnlyList<object?> cells) => write(cells);

        public void Dispose() => end();
    }
}
