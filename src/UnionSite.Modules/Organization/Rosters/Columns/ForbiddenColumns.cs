using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Rosters.Columns;

/// <summary>
/// Finds columns that are not even kept while the roster waits: ethnic group, religion, numbers of identity papers. By
/// their heading, and where that says nothing by what stands below.
/// </summary>
internal static class ForbiddenColumns
{
    // The larger groups and those of the north-west; a column of them is told by these.
    private static readonly HashSet<string> Groups = new(StringComparer.Ordinal)
    {
        "kinh", "thai", "mong", "hmong", "h'mong", "dao", "ha nhi", "la hu", "lu", "giay", "khang", "kho mu", "mang", "si la", "cong", "lao", "tay", "nung", "muong", "hoa", "khang", "phu la", "la ha", "xinh mun", "bo y", "pa then",
        "ede", "e de", "gia rai", "ba na", "cham", "khmer", "kho me", "san diu", "san chay", "tho", "co ho", "hre", "ra glai", "xo dang",
    };

    private const int Fewest = 3;

    /// <summary>Numbers of the columns, from 0.</summary>
    /// <param name="headings">Headings; "" where there is none.</param>
    /// <param name="sample">Some rows below them.</param>
    public static IReadOnlySet<int> In(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> sample)
    {
        var columns = Math.Max(headings.Count, sample.Count == 0 ? 0 : sample.Max(row => row.Count));
        var found = new HashSet<int>();
        for (var i = 0; i < columns; i++)
        {
            var heading = i < headings.Count ? headings[i] : "";
            if (HeaderWords.IsForbidden(heading) || (HeaderWords.FieldOf(heading, out _) == RosterField.None && LooksForbidden(sample, i)))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static bool LooksForbidden(IReadOnlyList<IReadOnlyList<string>> sample, int column)
    {
        var cells = sample.Where(row => column < row.Count && row[column].Length > 0).Select(row => row[column]).ToList();
        return cells.Count >= Fewest
            && (cells.Count(IsPaperNumber) * 5 >= cells.Count * 3 || cells.Count(cell => Groups.Contains(VietnameseText.Fold(cell))) * 5 >= cells.Count * 4);
    }

    // Twelve digits, or eleven where a spreadsheet has eaten the zero; a telephone number has at most eleven with 84 before it.
    private static bool IsPaperNumber(string cell)
    {
        var digits = cell.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length is 11 or 12 && digits.All(char.IsAsciiDigit) && !digits.StartsWith("84", StringComparison.Ordinal);
    }
}
