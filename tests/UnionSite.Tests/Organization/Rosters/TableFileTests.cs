using System.Globalization;
using System.Text;
using UnionSite.Modules.Organization.Rosters.Files;
using Xunit;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>Sent tables are read as they are shown, and refused with a reason when they are no tables.</summary>
public sealed class TableFileTests
{
    private const string Lines = "Họ và tên;Năm sinh\r\nLò Thị Đượm;1985\r\n\"Vàng A \"\"Páo\"\"\r\n(tổ 2)\";1990\r\n";

    private static readonly string[] Expected = ["1:Họ và tên|Năm sinh", "2:Lò Thị Đượm|1985", "3:Vàng A \"Páo\" (tổ 2)|1990"];

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void Csv_OfEveryEncoding_IsRead(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Expected, Tables.Read(marked ? Tables.Text(Lines, name == "utf-8" ? new UTF8Encoding(true) : encoding) : encoding.GetBytes(Lines)));
    }

    [Fact]
    public void Csv_OfOldWindows_IsRead()
    {
        // Windows in Vietnamese writes the tone as a letter of its own behind the vowel.
        var vietnamese = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        Assert.Equal(["1:Họ tên|Năm sinh", "2:Nguyễn Thị Hồng|1985"], Tables.Read(vietnamese.GetBytes("Ho\u0323 tên;Năm sinh\nNguyê\u0303n Thi\u0323 Hô\u0300ng;1985")));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    public void Csv_OfEverySeparator_IsRead(char separator)
    {
        var text = $"DANH SÁCH\nHọ và tên{separator}Địa chỉ\n\"Tẩn; Mẩy\"{separator}\"Bản Tà Mít, xã Tân Uyên; \tLai Châu\"\n";
        var rows = Tables.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal("2:Họ và tên|Địa chỉ", rows[1]);
        Assert.Equal("3:Tẩn; Mẩy|Bản Tà Mít, xã Tân Uyên; Lai Châu", rows[2]);
        Assert.Equal(["2:a|b"], Tables.Read(Encoding.UTF8.GetBytes($"sep={separator}\na{separator}b")));
    }

    [Fact]
    public void Csv_Tricks_AreTakenAsTexts()
    {
        // Composed, without invisible signs; ="..." and '... are how zeros and formulas are kept from a spreadsheet.
        Assert.Equal(["1:Lò Văn Sơn|0912345678|+84912345678|=1+1"], Tables.Read(Encoding.UTF8.GetBytes("Lo\u0300 Va\u0306n So\u031Bn\u200B;=\"0912345678\";'+84912345678;=1+1")));
        Assert.Equal(["1:a", "4:b"], Tables.Read(Encoding.UTF8.GetBytes("a\n\n;;;\nb\n")));
    }

    [Fact]
    public void Xlsx_IsReadAsShown()
    {
        var rows = Tables.Read(Tables.Book(
            ["Họ và tên", "Số thẻ", "Ngày sinh", "Điện thoại", "Mã"],
            ["Lo\u0300 Thị Đượm", (short)123, new DateOnly(1985, 9, 5), 912345678, ("A1&\"x\"", "LC-7")],
            [null, null, null],
            ["Vàng A Páo", 9.12345678E8, 31295, "+84 912.345.678", null]));
        Assert.Equal(["1:Họ và tên|Số thẻ|Ngày sinh|Điện thoại|Mã", "2:Lò Thị Đượm|000123|5/9/1985|912345678|LC-7", "4:Vàng A Páo|912345678|31295|+84 912.345.678"], rows);
    }

    [Fact]
    public void Xlsx_OfOwnWriter_IsReadBack()
    {
        using var stream = new MemoryStream();
        using (var sheet = new SheetWriter(stream, "Đoàn viên", [6, 28]))
        {
            sheet.Row("TT", "Họ và tên");
            sheet.Row(1, "=HYPERLINK(\"http://x\")");
            sheet.Row(2, "  Đỗ Thị Ước & <Con>\u0001");
        }

        Assert.Equal(["1:TT|Họ và tên", "2:1|=HYPERLINK(\"http://x\")", "3:2|Đỗ Thị Ước & <Con>"], Tables.Read(stream.ToArray()));
        // Read by another reader too, which knows the format's rules.
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(stream, false);
        var faults = new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(document).Select(fault => fault.Description).ToList();
        Assert.Empty(faults);
        Assert.Contains(document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>(), cell => cell.InnerText.StartsWith('=') && cell.StyleIndex! == 2 && cell.CellFormula is null);
    }

    [Fact]
    public void Hostile_IsRefusedWithItsReason()
    {
        const string sheet = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{0}</sheetData></worksheet>""";
        string Sheet(string rows) => sheet.Replace("{0}", rows, StringComparison.Ordinal);
        Assert.Contains("trống", Tables.Refusal([]), StringComparison.Ordinal);
        Assert.Contains("không phải là bảng", Tables.Refusal("%PDF-1.7 ..............."u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains(".xls", Tables.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500]]), StringComparison.Ordinal);
        Assert.Contains("hỏng", Tables.Refusal([.. "PK\u0003\u0004"u8, .. new byte[200]]), StringComparison.Ordinal);
        Assert.Contains("hỏng", Tables.Refusal(Tables.Zip(("word/document.xml", "<a/>"))), StringComparison.Ordinal);
        // Entities, whether they grow or fetch.
        Assert.Contains("hỏng", Tables.Refusal(Tables.BookOf("<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;\">]>" + Sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>&z;</t></is></c></row>"))), StringComparison.Ordinal);
        Assert.Contains("hỏng", Tables.Refusal(Tables.BookOf(Sheet("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>"), ("xl/sharedStrings.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><sst/>"))), StringComparison.Ordinal);
        Assert.Contains("lớn bất thường", Tables.Refusal(Tables.BookOf(Sheet(new string(' ', 40_000_000)))), StringComparison.Ordinal);
        Assert.Contains("quá nhiều cột", Tables.Refusal(Tables.BookOf(Sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"))), StringComparison.Ordinal);
        Assert.Contains("quá nhiều dòng", Tables.Refusal(Tables.BookOf(Sheet("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"))), StringComparison.Ordinal);
        Assert.Contains("Một ô dài", Tables.Refusal(Tables.BookOf(Sheet($"<row r=\"1\"><c t=\"inlineStr\"><is><t>{new string('a', 20_000)}</t></is></c></row>"))), StringComparison.Ordinal);
        Assert.Contains("quá nhiều cột", Tables.Refusal(Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Range(0, 90)))), StringComparison.Ordinal);
        Assert.Contains("ngoặc kép", Tables.Refusal(Encoding.UTF8.GetBytes("a;b\n\"" + string.Join('\n', Enumerable.Range(0, 9_000)))), StringComparison.Ordinal);
        Assert.Contains("quá nhiều dòng", Tables.Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", TableLimits.MaxRows + 1)))), StringComparison.Ordinal);
        Assert.Contains("nhiều nhất", Tables.Refusal(new byte[TableLimits.MaxUploadBytes + 1]), StringComparison.Ordinal);
        // What is odd and harms nobody is read: formats to the last column, an error of a formula, a sheet of relations to elsewhere.
        Assert.Equal(["1:#N/A|5"], Tables.Read(Tables.BookOf(Sheet("<row r=\"1\"><c r=\"A1\" t=\"e\"><f>WEBSERVICE(\"http://x\")</f><v>#N/A</v></c><c r=\"B1\" s=\"99999\"><v>5</v></c><c r=\"XFD1\" s=\"1\"/></row>"))));
        Assert.Equal(20.ToString(CultureInfo.InvariantCulture) + ":a", Assert.Single(Tables.Read(Tables.BookOf(Sheet("<row r=\"20\"><c r=\"A20\" t=\"inlineStr\"><is><r><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh><rPh sb=\"0\" eb=\"1\"><t>c</t></rPh></is></c></row>")))));
    }
}
