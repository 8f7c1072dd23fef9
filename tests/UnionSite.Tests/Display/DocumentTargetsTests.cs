using UnionSite.Cms.Display;
using Xunit;

namespace UnionSite.Tests.Display;

public sealed class DocumentTargetsTests
{
    [Fact]
    public void Read_ListUnderTheHeading_GivesFiguresInTheDocumentsWords()
    {
        var targets = DocumentTargets.Read("""
            <h2>I. MỤC ĐÍCH</h2><ol><li>5% gì đó</li><li>6% gì đó</li></ol>
            <h2>II. CHỈ TIÊU CHỦ YẾU</h2>
            <ol><li>Hằng năm, 100% đoàn viên được tuyên truyền.</li>
            <li>Khuyến khích học nghề, góp phần nâng tỷ lệ lao động qua đào tạo đạt 70,5%.</li>
            <li>Trên 80% công đoàn cơ sở ứng dụng công nghệ.</li></ol>
            """);
        Assert.Equal(
            [
                new DocumentTarget("100%", "đoàn viên được tuyên truyền"),
                new DocumentTarget("70,5%", "góp phần nâng tỷ lệ lao động qua đào tạo"),
                new DocumentTarget("> 80%", "công đoàn cơ sở ứng dụng công nghệ"),
            ],
            targets);
    }

    [Fact]
    public void Read_WithoutSuchAHeading_GivesNone() => Assert.Empty(DocumentTargets.Read("<h2>Khác</h2><ol><li>100% a</li><li>5% b</li></ol>"));
}
