using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>
/// Writes an .xlsx of one sheet, row by row. Texts stand in their cells as texts, so a spreadsheet never calculates them;
/// those that begin like a formula are marked as text for good, also when the sheet is saved as something else.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Plain = "0", Heading = "1", Guarded = "2";

    private readonly ZipArchive _zip;
    private readonly XmlWriter _sheet;
    private int _row;

    /// <summary>Begins the workbook.</summary>
    /// <param name="target">Where it goes; stays open.</param>
    /// <param name="sheetName">Name of the sheet.</param>
    /// <param name="widths">Widths of the columns, in letters.</param>
    public SheetWriter(Stream target, string sheetName, IReadOnlyList<int> widths)
    {
        _zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        Part("_rels/.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{System.Security.SecurityElement.Escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        Part("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        _sheet = XmlWriter.Create(_zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        _sheet.WriteStartElement("cols");
        for (var i = 0; i < widths.Count; i++)
        {
            _sheet.WriteStartElement("col");
            _sheet.WriteAttributeString("min", Number(i + 1));
            _sheet.WriteAttributeString("max", Number(i + 1));
            _sheet.WriteAttributeString("width", Number(widths[i]));
            _sheet.WriteAttributeString("customWidth", "1");
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
        _sheet.WriteStartElement("sheetData");
    }

    /// <summary>Writes a row: texts, and whole numbers as numbers; null leaves a cell empty.</summary>
    public void Row(params IReadOnlyList<object?> cells)
    {
        _row++;
        _sheet.WriteStartElement("row");
        _sheet.WriteAttributeString("r", Number(_row));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is int number)
            {
                Cell(i, "n", Plain);
                _sheet.WriteElementString("v", Main, Number(number));
                _sheet.WriteEndElement();
            }
            else if (cells[i] is string { Length: > 0 } text)
            {
                Cell(i, "inlineStr", _row == 1 ? Heading : text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? Guarded : Plain);
                _sheet.WriteStartElement("is", Main);
                _sheet.WriteStartElement("t", Main);
                _sheet.WriteAttributeString("xml", "space", null, "preserve");
                _sheet.WriteString(string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))));
                _sheet.WriteEndElement();
                _sheet.WriteEndElement();
                _sheet.WriteEndElement();
            }
        }

        _sheet.WriteEndElement();
    }

    /// <summary>Ends the workbook.</summary>
    public void Dispose()
    {
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _zip.Dispose();
    }

    private void Cell(int column, string type, string style)
    {
        _sheet.WriteStartElement("c");
        _sheet.WriteAttributeString("r", (char)('A' + column) + Number(_row));
        _sheet.WriteAttributeString("s", style);
        _sheet.WriteAttributeString("t", type);
    }

    private void Part(string path, string xml)
    {
        using var text = new StreamWriter(_zip.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        text.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        text.Write(xml);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
