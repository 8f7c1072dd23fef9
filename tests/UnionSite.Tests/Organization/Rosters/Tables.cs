using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using UnionSite.Modules.Organization.Rosters.Files;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>Tables as people send them.</summary>
internal static class Tables
{
    /// <summary>Rows joined by "|" as the site reads them.</summary>
    public static IReadOnlyList<string> Read(byte[] file)
    {
        using var folder = new TemporaryFolder();
        using var stream = new MemoryStream(file);
        return [.. TableFile.Open(stream, folder.Path).Rows.Select(row => $"{row.Line}:" + string.Join('|', row.Cells))];
    }

    /// <summary>Why the site refuses the file.</summary>
    public static string Refusal(byte[] file)
    {
        try
        {
            Read(file);
        }
        catch (UnreadableTableException refused)
        {
            return refused.Reason;
        }

        throw new InvalidOperationException("The file was read.");
    }

    /// <summary>A text file in that encoding, with its mark when the encoding has one.</summary>
    public static byte[] Text(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    /// <summary>A workbook with shared texts, as spreadsheets write it: a string is a text, a number a number, a day a day.</summary>
    public static byte[] Book(params object?[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            var shared = book.AddNewPart<SharedStringTablePart>();
            shared.SharedStringTable = new SharedStringTable();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((row, at) => RowOf(row, (uint)at + 1, shared.SharedStringTable))));
            book.Workbook.AppendChild(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Danh sách đoàn viên" }));
        }

        return stream.ToArray();
    }

    /// <summary>A package with these files.</summary>
    public static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.SmallestSize).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>What a workbook needs around its sheet, which is "xl/worksheets/sheet1.xml".</summary>
    public static IReadOnlyList<(string Path, string Text)> Skeleton { get; } =
    [
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="b"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
    ];

    /// <summary>A workbook whose sheet is that XML.</summary>
    public static byte[] BookOf(string sheet, params (string Path, string Text)[] more) => Zip([.. Skeleton, ("xl/worksheets/sheet1.xml", sheet), .. more]);

    // 1 is a day, 2 shows six digits.
    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "dd/mm/yyyy" }, new NumberingFormat { NumberFormatId = 171, FormatCode = "000000" }),
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new DocumentFormat.OpenXml.Spreadsheet.CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 170, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 171, ApplyNumberFormat = true }));

    private static Row RowOf(object?[] cells, uint line, SharedStringTable shared) => new(cells.Select((cell, at) => CellOf(cell, $"{(char)('A' + at)}{line}", shared)).OfType<Cell>()) { RowIndex = line };

    private static Cell? CellOf(object? value, string place, SharedStringTable shared)
    {
        switch (value)
        {
            case string text:
                shared.AppendChild(new SharedStringItem(new Text(text)));
                return new Cell { CellReference = place, DataType = CellValues.SharedString, CellValue = new CellValue((shared.ChildElements.Count - 1).ToString(CultureInfo.InvariantCulture)) };
            case DateOnly day:
                return new Cell { CellReference = place, StyleIndex = 1, CellValue = new CellValue(day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture)) };
            case (string formula, string shown):
                return new Cell { CellReference = place, DataType = CellValues.String, CellFormula = new CellFormula(formula), CellValue = new CellValue(shown) };
            case short padded:
                return new Cell { CellReference = place, StyleIndex = 2, CellValue = new CellValue(padded.ToString(CultureInfo.InvariantCulture)) };
            case null:
                return null;
            default:
                return new Cell { CellReference = place, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) };
        }
    }
}
