using System.Globalization;
using System.Xml;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>
/// Reads the first shown sheet of an .xlsx as a stream of rows. A cell is what it shows: of a formula the value that the
/// spreadsheet last calculated, never the formula.
/// </summary>
internal static class XlsxTable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Opens the workbook.</summary>
    public static SentTable Open(Stream file, string folder)
    {
        try
        {
            using var book = Workbook.Open(file);
            var (sheet, notes, since1904, main) = FindSheet(book);
            return new SentTable(Guarded(file, folder, sheet, since1904, main), notes);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw TableFaults.Broken();
        }
    }

    private static bool IsBroken(Exception problem) => problem is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException;

    // An iterator cannot both yield and catch.
    private static IEnumerable<TableRow> Guarded(Stream file, string folder, string sheet, bool since1904, string main)
    {
        using var rows = Rows(file, folder, sheet, since1904, main).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                {
                    break;
                }
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                throw TableFaults.Broken();
            }

            yield return rows.Current;
        }
    }

    private static IEnumerable<TableRow> Rows(Stream file, string folder, string sheet, bool since1904, string main)
    {
        using var book = Workbook.Open(file);
        using var texts = SharedTexts.Of(book, main + "sharedStrings.xml", folder);
        var formats = CellFormats.Of(book, main + "styles.xml", since1904);
        using var reader = book.Read(sheet) ?? throw TableFaults.Broken();
        var line = 0;
        var rows = 0;
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            line = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > line ? told : line + 1;
            if (reader.IsEmptyElement)
            {
                continue;
            }

            var row = new TableRow(line, CellsOf(reader, texts, formats));
            if (!row.IsEmpty)
            {
                yield return ++rows > TableLimits.MaxRows || line > TableLimits.MaxLine ? throw TableFaults.TooManyRows() : row;
            }
        }
    }

    private static List<string> CellsOf(XmlReader reader, SharedTexts texts, CellFormats formats)
    {
        var cells = new List<string>();
        var depth = reader.Depth;
        var column = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = ColumnOf(reader.GetAttribute("r")) is >= 0 and var told ? told : column + 1;
            var shown = Shown(reader, texts, formats);
            if (string.IsNullOrWhiteSpace(shown))
            {
                continue;
            }

            if (column >= TableLimits.MaxColumns)
            {
                throw TableFaults.TooManyColumns();
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = shown;
        }

        return cells;
    }

    private static string Shown(XmlReader reader, SharedTexts texts, CellFormats formats)
    {
        var type = reader.GetAttribute("t") ?? "n";
        _ = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var value = "";
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return "";
        }

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                value = Workbook.TextOf(reader);
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] : "",
            "n" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? formats.Shown(number, style) : CellText.Of(value),
            _ => CellText.Of(value),
        };
    }

    // "AB12" is column 27; -1 for none.
    private static int ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column - 1;
    }

    private static (string Sheet, IReadOnlyList<string> Notes, bool Since1904, string Main) FindSheet(Workbook book)
    {
        var workbook = book.Relations("_rels/.rels", "", type => type.EndsWith("/officeDocument", StringComparison.Ordinal)).Values.FirstOrDefault() ?? "xl/workbook.xml";
        var slash = workbook.LastIndexOf('/');
        var main = workbook[..(slash + 1)];
        var places = book.Relations($"{main}_rels/{workbook[(slash + 1)..]}.rels", main, type => type.EndsWith("/worksheet", StringComparison.Ordinal));
        var since1904 = false;
        var shown = new List<(string Name, string Path)>();
        using var reader = book.Read(workbook) ?? throw TableFaults.Broken();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                since1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("state") is null or "visible"
                && (reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations)) is { } id && places.TryGetValue(id, out var path) && book.Has(path))
            {
                shown.Add((CellText.Of(reader.GetAttribute("name")), path));
            }
        }

        return shown.Count == 0 ? throw TableFaults.Broken()
            : (shown[0].Path, shown.Count == 1 ? [] : [T($"Tệp có {shown.Count} trang tính; chỉ trang đầu “{shown[0].Name}” được đọc. Hãy gửi các trang khác thành tệp riêng.")], since1904, main);
    }
}
