using System.Text;
using UnionSite.Cms.Documents;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Documents;

/// <summary>Word files: what is read out of them, and which of them are never opened.</summary>
public sealed class DocxTests
{
    private const string Samples = "11-paste-feeds-documents/dev/docx-vi";

    [SharedDataFact(Samples)]
    public void SampleFiles_AreReadOrRefusedInPlainWords()
    {
        foreach (var file in Directory.EnumerateFiles(SharedDataFactAttribute.Find(Samples)!, "*.doc*"))
        {
            using var stream = File.OpenRead(file);
            if (file.Contains("00253875", StringComparison.Ordinal) || file.EndsWith(".doc", StringComparison.Ordinal))
            {
                var refused = Assert.Throws<DocumentUnreadableException>(() => DocxSource.Read(stream));
                Assert.Contains(".docx", refused.Message, StringComparison.Ordinal);
                continue;
            }

            Assert.NotEmpty(DocxSource.Read(stream).Blocks);
        }
    }

    [SharedDataFact(Samples)]
    public void LawsAndDecrees_AreRead()
    {
        var expected = new (string File, string Number, string Symbol, string Type, string Day, string Issuer, string Signer, string About)[]
        {
            ("RAG__12_2022_ND-CP_m_479312.docx", "12", "2022/NĐ-CP", "Nghị định", "2022-01-17", "Chính phủ", "Vũ Đức Đam", "QUY ĐỊNH XỬ PHẠT"),
            ("RAG__41_2024_BHXH.docx", "41", "2024/QH15", "Luật", "2024-06-29", "Quốc hội", "Trần Thanh Mẫn", "Bảo hiểm xã hội"),
            ("RAG__84_2015_ATVSLD.docx", "84", "2015/QH13", "Luật", "2015-06-25", "Quốc hội", "Nguyễn Sinh Hùng", "An toàn, vệ sinh lao động"),
        };
        foreach (var (file, number, symbol, type, day, issuer, signer, about) in expected)
        {
            using var stream = File.OpenRead(Path.Combine(SharedDataFactAttribute.Find(Samples)!, file));
            var read = DocumentExtractor.Read(DocumentLines.Of(DocxSource.Read(stream)));
            Assert.Equal((number, symbol, type, day, issuer, signer), (read.Number.Text, read.Symbol.Text, read.Type.Text, read.IssuedOn.Text, read.Issuer.Text, read.Signer.Text));
            Assert.StartsWith(about, read.Abstract.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TwoColumnHead_NumberedHeadings_AndOldFont_AreRead()
    {
        using var file = WordFiles.Plan();
        var source = DocxSource.Read(file);
        var lines = DocumentLines.Of(source);
        var read = DocumentExtractor.Read(lines);
        Assert.Equal(("7", "KH-LĐLĐ", "Kế hoạch", "2026-03-08"), (read.Number.Text, read.Symbol.Text, read.Type.Text, read.IssuedOn.Text));
        Assert.Equal("Liên đoàn Lao động tỉnh Lai Châu", read.Issuer.Text);
        Assert.Equal(("Lò Văn Ón", "Chủ tịch"), (read.Signer.Text, read.Position.Text));
        Assert.Equal(["Ban Thường vụ", "Lưu: VT"], read.Recipients.Select(value => value.Text));
        Assert.Equal("TCVN3", source.Encoding);
        var html = DocumentHtml.Write(BodyText.Of(source, read, lines));
        Assert.Contains("<h2>I. MỤC ĐÍCH</h2>", html, StringComparison.Ordinal);
        Assert.Contains("Công đoàn cơ sở", html, StringComparison.Ordinal);
        Assert.Contains("<ul><li>Một</li><li>Hai</li></ul>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void HostilePackages_AreRefused()
    {
        Refuse(WordFiles.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string(' ', 60_000_000))), "phình");
        Refuse(WordFiles.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")), "không được phép");
        Refuse(WordFiles.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)))), "rắc rối");
        Refuse(WordFiles.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a/>"), ("word/vbaProject.bin", "x")), "macro");
        Refuse(WordFiles.Zip(("a.txt", "x")), ".docx");
        Refuse(WordFiles.Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a/>"), .. Enumerable.Range(0, 2100).Select(index => ($"p{index}.xml", "<a/>"))]), "quá nhiều phần");
        Refuse(new MemoryStream(Encoding.UTF8.GetBytes("Dummy text")), ".docx");
    }

    private static void Refuse(Stream file, string reason)
    {
        using (file)
        {
            Assert.Contains(reason, Assert.Throws<DocumentUnreadableException>(() => DocxSource.Read(file)).Message, StringComparison.Ordinal);
        }
    }
}
