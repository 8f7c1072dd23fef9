using System.Globalization;
using UnionSite.Modules.Organization.Rosters.Files;

namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>Where the headings of a table stand: titles of the office and of the list often stand above them.</summary>
/// <param name="Line">Row of the headings; 0 when there are none.</param>
/// <param name="Headings">Headings, one for each column; "" where there is none.</param>
internal sealed record TableHead(int Line, IReadOnlyList<string> Headings)
{
    /// <summary>How many rows are looked at.</summary>
    public const int Looked = 25;

    /// <summary>The row with most known headings; two rows are read together when the second divides a heading of the first ("Năm sinh": "Nam", "Nữ").</summary>
    public static TableHead Of(IReadOnlyList<TableRow> rows)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < Math.Min(Looked, rows.Count); i++)
        {
            var known = rows[i].Cells.Count(cell => cell.Length <= 80 && (HeaderWords.FieldOf(cell, out var isExact) != RosterField.None && isExact || HeaderWords.IsForbidden(cell)));
            if (known > most)
            {
                (best, most) = (i, known);
            }
        }

        if (best < 0)
        {
            return new TableHead(0, []);
        }

        var next = best + 1 < rows.Count ? rows[best + 1] : null;
        return next is not null && IsSecond(next) ? new TableHead(next.Line, Together(rows[best].Cells, next.Cells)) : new TableHead(rows[best].Line, rows[best].Cells);
    }

    /// <summary>True for the row "1, 2, 3 ..." or "(1), (2), (3) ..." below the headings of a form.</summary>
    public static bool IsNumbering(TableRow row)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0).ToList();
        return filled.Count >= 2 && filled.Select((cell, at) => cell.Trim('(', ')') == (at + 1).ToString(CultureInfo.InvariantCulture)).All(isNext => isNext);
    }

    private static bool IsSecond(TableRow row)
    {
        var words = row.Cells.Where(cell => cell.Length > 0).Select(HeaderWords.Bare).ToList();
        return words.Count is > 0 and <= 8 && words.TrueForAll(word => word is "nam" or "nu" or "ngay" or "thang" or "ho dem" or "ho" or "ten");
    }

    private static List<string> Together(IReadOnlyList<string> above, IReadOnlyList<string> below)
    {
        var headings = new List<string>();
        var last = "";
        for (var i = 0; i < Math.Max(above.Count, below.Count); i++)
        {
            var upper = i < above.Count ? above[i] : "";
            var lower = i < below.Count ? below[i] : "";
            last = upper.Length > 0 ? upper : lower.Length > 0 ? last : "";
            // "Năm sinh" over "Nam" and "Nữ" is a year in either; "Họ và tên" over "Họ đệm" and "Tên" is what stands below.
            headings.Add(lower.Length == 0 ? upper : HeaderWords.Bare(lower) is "nam" or "nu" ? $"{last} ({lower})" : HeaderWords.FieldOf(lower, out _) != RosterField.None ? lower : $"{last} ({lower})");
        }

        return headings;
    }
}
