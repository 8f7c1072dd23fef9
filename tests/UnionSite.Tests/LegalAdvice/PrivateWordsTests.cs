using UnionSite.Modules.LegalAdvice;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

public sealed class PrivateWordsTests
{
    [Theory]
    [InlineData("Chị Lò Thị Mẩy làm ở xưởng chè.", "Lò Thị Mẩy", null)]
    [InlineData("Chi lo thi may lam o xuong che.", "Lò Thị Mẩy", null)]
    [InlineData("Chị LÒ-THỊ-MẨY làm ở xưởng chè.", "Lò Thị Mẩy", null)]
    [InlineData("Chị LòThịMẩy làm ở xưởng chè.", "Lò Thị Mẩy", null)]
    [InlineData("Bạn An đã nghỉ việc.", "An", null)]
    [InlineData("Gọi 0912.345.678 để hỏi.", null, "0912 345 678")]
    [InlineData("Gọi (09 12) 345678 để hỏi.", null, "0912345678")]
    [InlineData("Gọi +84 987 654 321.", null, null)]
    [InlineData("Thư gửi me.lo@example.vn nhé.", null, null)]
    [InlineData("Nhắn Zalo tên Ban Mai Xanh.", null, "zalo: Ban Mai Xanh")]
    public void Find_FindsTraces(string text, string? name, string? contact)
    {
        if (contact?.StartsWith("zalo", StringComparison.Ordinal) == true)
        {
            // A contact in words is found as it was given, not by each of its words.
            Assert.Empty(PrivateWords.Find(text, name, contact));
            Assert.NotEmpty(PrivateWords.Find("Nhắn Zalo: ban mai xanh.", name, contact));
            return;
        }

        Assert.NotEmpty(PrivateWords.Find(text, name, contact));
    }

    [Theory]
    [InlineData("Người lao động an toàn, bình yên.", "An", null)]
    [InlineData("Điều 97 khoản 4 Bộ luật Lao động 45/2019/QH14, mức 4.960.000 đồng từ 01/01/2026.", "Lò Thị Mẩy", "0912345678")]
    [InlineData("Công ty trả lương chậm 20 ngày.", null, null)]
    public void Find_LeavesOrdinaryTextAlone(string text, string? name, string? contact) => Assert.Empty(PrivateWords.Find(text, name, contact));
}
