using UnionSite.Cms.Documents;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Documents;

/// <summary>Reading of single documents: the plan that the site began with, a letter, a Party document, old encodings, faults.</summary>
public sealed class ReadingTests
{
    private const string Plan36 = "../plan-36-kh-ldld.txt";

    [SharedDataFact(Plan36)]
    public void Plan36_IsReadWhole_WithItsFaultsPointedOut()
    {
        var source = PlainTextSource.Read(File.ReadAllText(SharedDataFactAttribute.Find(Plan36)!));
        var lines = DocumentLines.Of(source);
        var read = DocumentExtractor.Read(lines);
        Assert.Equal(("36", "KH-LĐLĐ", "Kế hoạch", "2026-05-29", "Lai Châu"), (read.Number.Text, read.Symbol.Text, read.Type.Text, read.IssuedOn.Text, read.Place.Text));
        Assert.Equal("Liên đoàn Lao động tỉnh Lai Châu", read.Issuer.Text);
        Assert.Equal(("Lò Thị Hằng", "Phó Chủ tịch", "TM. BAN THƯỜNG VỤ"), (read.Signer.Text, read.Position.Text, read.Authority.Text));
        Assert.StartsWith("Triển khai thực hiện Chương trình hành động", read.Abstract.Text, StringComparison.Ordinal);
        Assert.Equal(5, read.Recipients.Count);
        Assert.StartsWith("Chương trình số 15/Ctr-TU", Assert.Single(read.LegalBases).Text, StringComparison.Ordinal);

        var body = BodyText.Of(source, read, lines);
        var faults = OutlineFaults.Find(Outline.Of(body));
        Assert.Contains(faults, fault => fault.Contains("“III” dùng hai lần", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Tiêu đề giống hệt nhau: “1. Xây dựng Đảng", StringComparison.Ordinal));
        var torn = Assert.Single(TornSentence.Find(body));
        Assert.EndsWith("ứng dụng khoa", torn.Before, StringComparison.Ordinal);
        var html = DocumentHtml.Write(TornSentence.Join(body, new HashSet<int> { torn.Index }));
        Assert.Contains("ứng dụng khoa học công nghệ", html, StringComparison.Ordinal);
        Assert.Contains("<h2>I. MỤC ĐÍCH, YÊU CẦU</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h3>7. Công tác dân vận, xây dựng khối đại đoàn kết</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<p>1. Hằng năm, 100% đoàn viên", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Nơi nhận", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<p></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_WithoutTypeLine_IsAnOfficialLetter()
    {
        var read = Read("""
            TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM
            LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU
            Số: 123/LĐLĐ-CSPL
            V/v rà soát nhà ở cho đoàn viên
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Lai Châu, ngày 05 tháng 02 năm 2026

            Kính gửi: Công đoàn cơ sở trực thuộc.

            Để chuẩn bị chương trình năm 2026, đề nghị các đơn vị rà soát.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            (Đã ký)
            Sùng A Hồ
            """);
        Assert.Equal(("123", "LĐLĐ-CSPL", "Công văn", "2026-02-05"), (read.Number.Text, read.Symbol.Text, read.Type.Text, read.IssuedOn.Text));
        Assert.Equal("Rà soát nhà ở cho đoàn viên", read.Abstract.Text);
        Assert.Equal("Liên đoàn Lao động tỉnh Lai Châu", read.Issuer.Text);
        Assert.Equal(("Sùng A Hồ", "Phó Chủ tịch", "KT. CHỦ TỊCH"), (read.Signer.Text, read.Position.Text, read.Authority.Text));
        Assert.Equal(["Như trên", "Lưu: VT"], read.Recipients.Select(value => value.Text));
    }

    [Fact]
    public void PartyDocument_InTwoColumns_IsRead()
    {
        var read = Read("""
            TỈNH ỦY LAI CHÂU    ĐẢNG CỘNG SẢN VIỆT NAM
            *    Lai Châu, ngày 04 tháng 3 năm 2026
            Số 15-CTr/TU

            CHƯƠNG TRÌNH HÀNH ĐỘNG
            thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng
            -----
            - Căn cứ Nghị quyết số 60-NQ/TW, ngày 12/4/2025 của Ban Chấp hành Trung ương;
            - Căn cứ Điều lệ Đảng,
            Ban Chấp hành Đảng bộ tỉnh ban hành Chương trình hành động như sau:

            I- MỤC TIÊU
            Nội dung.

            Nơi nhận:    T/M BAN CHẤP HÀNH
            - Bộ Chính trị (để báo cáo),    BÍ THƯ
            - Các huyện ủy,
            - Lưu Văn phòng Tỉnh ủy.    Lê Minh Ngân
            """);
        Assert.Equal(("15", "CTr/TU", "Chương trình hành động"), (read.Number.Text, read.Symbol.Text, read.Type.Text));
        Assert.Equal(("2026-03-04", "Lai Châu", "Lê Minh Ngân", "Bí thư"), (read.IssuedOn.Text, read.Place.Text, read.Signer.Text, read.Position.Text));
        Assert.Equal(2, read.LegalBases.Count);
        Assert.Equal(3, read.Recipients.Count);
    }

    [Theory]
    [InlineData("KÕ ho¹ch triÓn khai thùc hiÖn NghÞ quyÕt cña Liªn ®oµn Lao ®éng tØnh", "TCVN3", "Kế hoạch triển khai thực hiện Nghị quyết của Liên đoàn Lao động tỉnh")]
    [InlineData("Keá hoaïch trieån khai thöïc hieän Nghò quyeát cuûa Lieân ñoaøn Lao ñoäng tænh", "VNI", "Kế hoạch triển khai thực hiện Nghị quyết của Liên đoàn Lao động tỉnh")]
    [InlineData("Kế hoạch triển khai thực hiện Nghị quyết", "", "Kế hoạch triển khai thực hiện Nghị quyết")]
    [InlineData("Café à la carte, déjà vu, naïve señor", "", "Café à la carte, déjà vu, naïve señor")]
    public void OldEncodings_AreFoundAndConverted(string text, string encoding, string expected)
    {
        var result = LegacyText.Convert(text);
        Assert.Equal((encoding, expected), (result.Encoding, result.Text));
    }

    [Fact]
    public void PastedWordHtml_InAnOldFont_IsConvertedByFontAndCleaned()
    {
        var source = HtmlSource.Read("""
            <p class=MsoNormal style='mso-margin-top-alt:auto'><b><span style='font-family:".VnTimeH"'>kÕ ho¹ch</span></b></p>
            <p class=MsoNormal><span style='font-family:".VnTime"'>C«ng
            ®oµn c¬ së</span></p><table border=1><tr><td>A</td><td colspan=2><p>B</p><p>C</p></td></tr></table>
            """);
        Assert.Equal("TCVN3", source.Encoding);
        Assert.Equal(["KẾ HOẠCH", "Công đoàn cơ sở"], source.Blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text.Trim()));
        var html = DocumentHtml.Write(source.Blocks);
        Assert.DoesNotContain("mso", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<td colspan=\"2\">B<br>C</td>", html, StringComparison.Ordinal);
    }

    private static ExtractedDocument Read(string text) => DocumentExtractor.Read(DocumentLines.Of(PlainTextSource.Read(text)));
}
