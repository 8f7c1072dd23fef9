using UnionSite.Cms.Documents;
using Xunit;

namespace UnionSite.Tests.Documents;

/// <summary>Documents as union offices type them, which the data collection does not hold.</summary>
public sealed class UnionDocumentTests
{
    [Fact]
    public void Decision_InTwoColumns_KeepsArticlesAsText()
    {
        var (read, html) = Read("""
            TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU	Độc lập - Tự do - Hạnh phúc
            Số: 112/QĐ-LĐLĐ	Lai Châu, ngày 12 tháng 11 năm 2025

            QUYẾT ĐỊNH
            Về việc công nhận Ban Chấp hành Công đoàn cơ sở
            Công ty Cổ phần Chè, nhiệm kỳ 2025 - 2030

            BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU

            - Căn cứ Luật Công đoàn số 50/2024/QH15;
            - Căn cứ Điều lệ Công đoàn Việt Nam (khóa XIII);
            - Xét đề nghị của Ban Tổ chức - Kiểm tra,

            QUYẾT ĐỊNH:

            Điều 1. Công nhận Ban Chấp hành Công đoàn cơ sở gồm 05 đồng chí.

            Nơi nhận:	TM. BAN THƯỜNG VỤ
            - Như Điều 1;	CHỦ TỊCH
            - Lưu: VT, ToC.
            	Phạm Thị Hương
            """);
        Assert.Equal(("112", "QĐ-LĐLĐ", "Quyết định", "Lai Châu"), (read.Number.Text, read.Symbol.Text, read.Type.Text, read.Place.Text));
        Assert.Equal(("Liên đoàn Lao động tỉnh Lai Châu", "Phạm Thị Hương"), (read.Issuer.Text, read.Signer.Text));
        Assert.EndsWith("nhiệm kỳ 2025 - 2030", read.Abstract.Text, StringComparison.Ordinal);
        Assert.Equal(2, read.LegalBases.Count);
        Assert.Equal(2, read.Recipients.Count);
        Assert.Contains("<p>Điều 1. Công nhận", html, StringComparison.Ordinal);
    }

    [Fact]
    public void DraftResolution_WithoutNumberAndDay_IsReadWithoutInventingThem()
    {
        var (read, html) = Read("""
            LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU
            BAN CHẤP HÀNH
            Số:       /NQ-BCH

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Lai Châu, ngày      tháng 01 năm 2026

            NGHỊ QUYẾT
            Về nhiệm vụ công tác năm 2026

            Thực hiện Kế hoạch số 05/KH-TLĐ ngày 10/01/2026 của Tổng Liên đoàn, Ban Chấp hành quyết nghị:

            1. Mục tiêu
            Nội dung.

            TM. BAN CHẤP HÀNH
            CHỦ TỊCH

            GIÀNG THỊ HOA
            """);
        Assert.Equal(("", "NQ-BCH", "Nghị quyết", ""), (read.Number.Text, read.Symbol.Text, read.Type.Text, read.IssuedOn.Text));
        Assert.Equal(("Ban Chấp hành Liên đoàn Lao động tỉnh Lai Châu", "Giàng Thị Hoa"), (read.Issuer.Text, read.Signer.Text));
        Assert.StartsWith("<p>Thực hiện Kế hoạch số 05/KH-TLĐ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithRecipientsOnOneLine_AndPositionInSmallLetters_IsRead()
    {
        var (read, html) = Read("""
            CÔNG ĐOÀN VIÊN CHỨC
            CĐCS SỞ NỘI VỤ
            Số: 03/BC-CĐCS
            Lai Châu, ngày 3/2/2026
            BÁO CÁO
            Kết quả hoạt động công đoàn 6 tháng đầu năm
            I. KẾT QUẢ
            1. Tuyên truyền: đã làm.
            Nơi nhận: LĐLĐ tỉnh; Lưu CĐ.
            T/M BAN CHẤP HÀNH
            Chủ tịch
            Lò Văn Phớ
            """);
        Assert.Equal(("3", "BC-CĐCS", "2026-02-03", "CĐCS Sở Nội vụ"), (read.Number.Text, read.Symbol.Text, read.IssuedOn.Text, read.Issuer.Text));
        Assert.Equal(("Lò Văn Phớ", "Chủ tịch", "TM. BAN CHẤP HÀNH"), (read.Signer.Text, read.Position.Text, read.Authority.Text));
        Assert.Equal(["LĐLĐ tỉnh", "Lưu CĐ"], read.Recipients.Select(value => value.Text));
        Assert.DoesNotContain("Lò Văn Phớ", html, StringComparison.Ordinal);
    }

    private static (ExtractedDocument Read, string Html) Read(string text)
    {
        var source = PlainTextSource.Read(text);
        var lines = DocumentLines.Of(source);
        var read = DocumentExtractor.Read(lines);
        return (read, DocumentHtml.Write(BodyText.Of(source, read, lines)));
    }
}
