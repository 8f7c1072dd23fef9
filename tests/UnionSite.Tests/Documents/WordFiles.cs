using System.IO.Compression;
using System.Text;

namespace UnionSite.Tests.Documents;

/// <summary>Word files made for a test.</summary>
internal static class WordFiles
{
    private const string Space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>A plan in the usual layout: head and signature in tables without lines, headings counted by Word, a stretch in .VnTime.</summary>
    public static MemoryStream Plan()
    {
        var body = $"""
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tr><w:tc>{P("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM")}{P("LIÊN ĐOÀN LAO ĐỘNG", bold: true)}{P("TỈNH LAI CHÂU", bold: true)}{P("Số: 07 /KH-LĐLĐ")}</w:tc>
            <w:tc>{P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true)}{P("Độc lập - Tự do - Hạnh phúc", bold: true)}{P("Lai Châu, ngày 08 tháng 3 năm 2026")}</w:tc></w:tr></w:tbl>
            {P("KẾ HOẠCH", bold: true)}{P("Tổ chức Tháng Công nhân năm 2026", bold: true)}{P("Căn cứ Hướng dẫn số 12/HD-TLĐ ngày 01/3/2026 của Tổng Liên đoàn;")}
            {P("MỤC ĐÍCH", bold: true, list: 1)}{P("Chăm lo đoàn viên.")}{P("C«ng ®oµn c¬ së thùc hiÖn.", font: ".VnTime")}{P("Một", list: 2)}{P("Hai", list: 2)}
            <w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tr><w:tc>{P("Nơi nhận:", bold: true)}{P("- Ban Thường vụ;")}{P("- Lưu: VT.")}</w:tc><w:tc>{P("TM. BAN THƯỜNG VỤ", bold: true)}{P("CHỦ TỊCH", bold: true)}{P("Lò Văn Ón", bold: true)}</w:tc></w:tr></w:tbl>
            """;
        return Word(body);
    }

    /// <summary>A Word file with that content of its body element.</summary>
    public static MemoryStream Word(string body) => Zip(
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>
            """),
        ("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
            """),
        ("word/_rels/document.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>
            """),
        ("word/numbering.xml", $"""
            <w:numbering {Space}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>
            """),
        ("word/document.xml", $"<w:document {Space}><w:body>{body}</w:body></w:document>"));

    /// <summary>One paragraph.</summary>
    public static string P(string text, bool bold = false, int list = 0, string? font = null) =>
        "<w:p><w:pPr>" + (list > 0 ? $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>" : "") + "</w:pPr><w:r><w:rPr>"
        + (font is null ? "" : $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>") + (bold ? "<w:b/>" : "")
        + $"</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A zip file with those entries.</summary>
    public static MemoryStream Zip(params (string Name, string Text)[] entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text.Trim('\n')));
            }
        }

        file.Position = 0;
        return file;
    }
}
