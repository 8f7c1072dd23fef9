using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>
/// Reads .csv as Excel writes it in Vietnam: ";", tab or "," between the cells, "sep=;" above them, cells in quotes with
/// line breaks, UTF-8 with and without its mark, UTF-16, and the one-byte encodings of old machines.
/// </summary>
internal static class CsvTable
{
    private const int Sample = 8 * 1024;

    /// <summary>The rows, read one after another.</summary>
    public static IEnumerable<TableRow> Rows(Stream file)
    {
        var encoding = TextEncodings.Of(file);
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true);
        var sample = new char[Sample];
        var known = text.ReadBlock(sample, 0, Sample);
        var (separator, hasLine) = SeparatorOf(sample.AsSpan(0, known));
        file.Position = 0;
        text.DiscardBufferedData();
        foreach (var row in Rows(text, separator, hasLine))
        {
            yield return row;
        }
    }

    private static IEnumerable<TableRow> Rows(StreamReader text, char separator, bool hasLine)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(), BadDataFound = null, MaxFieldSize = TableLimits.MaxCell * 2, LineBreakInQuotedFieldIsBadData = false,
            // An empty line counts as a line.
            IgnoreBlankLines = false,
        };
        using var parser = new CsvParser(text, settings, leaveOpen: true);
        var rows = 0;
        var line = 0;
        while (Next(parser, line))
        {
            line++;
            if (line == 1 && hasLine)
            {
                continue;
            }

            // Each of them costs, whether it is seen or not.
            if (parser.Count > TableLimits.MaxColumns * 4)
            {
                throw TableFaults.TooManyColumns();
            }

            var row = new TableRow(line, Cells(parser));
            if (!row.IsEmpty)
            {
                yield return ++rows > TableLimits.MaxRows || line > TableLimits.MaxLine ? throw TableFaults.TooManyRows() : row;
            }
        }
    }

    private static bool Next(CsvParser parser, int line)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new UnreadableTableException(T($"Sau dòng {line} có một ô quá dài (hơn {TableLimits.MaxCell} chữ cái). Thường là do một dấu ngoặc kép mở mà không đóng."));
        }
    }

    private static List<string> Cells(CsvParser parser)
    {
        var last = parser.Count;
        while (last > 0 && string.IsNullOrWhiteSpace(parser[last - 1]))
        {
            last--;
        }

        if (last > TableLimits.MaxColumns)
        {
            throw TableFaults.TooManyColumns();
        }

        var cells = new List<string>(last);
        for (var i = 0; i < last; i++)
        {
            cells.Add(CellText.Of(Unwrapped(parser[i])));
        }

        return cells;
    }

    // ="0912345678" is how people keep Excel from eating a zero; '+84... is how this site keeps it from calculating.
    private static string Unwrapped(string cell) => cell switch
    {
        ['=', '"', .. var text, '"'] when !text.Contains('"', StringComparison.Ordinal) => text,
        ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] => cell[1..],
        _ => cell,
    };

    private static (char Separator, bool HasLine) SeparatorOf(ReadOnlySpan<char> sample)
    {
        if (sample.TrimStart('\uFEFF') is { Length: > 4 } told && told.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && told[4] is ';' or ',' or '\t')
        {
            return (sample.TrimStart('\uFEFF')[4], true);
        }

        // The one that stands in most lines, outside of quotes; a title above the table has none.
        Span<int> lines = [0, 0, 0];
        Span<int> all = [0, 0, 0];
        Span<bool> seen = [false, false, false];
        var quoted = false;
        foreach (var letter in sample)
        {
            quoted ^= letter == '"';
            var at = quoted ? -1 : Separators.IndexOf(letter, StringComparison.Ordinal);
            if (at >= 0)
            {
                all[at]++;
                lines[at] += seen[at] ? 0 : 1;
                seen[at] = true;
            }
            else if (letter == '\n' && !quoted)
            {
                seen.Clear();
            }
        }

        var best = 0;
        for (var i = 1; i < 3; i++)
        {
            best = (lines[i], all[i]).CompareTo((lines[best], all[best])) > 0 ? i : best;
        }

        return (Separators[best], false);
    }

    private const string Separators = ";\t,";
}
