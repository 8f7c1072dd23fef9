using UnionSite.Modules.Organization.Rosters.Columns;
using UnionSite.Modules.Organization.Rosters.Files;
using Xunit;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>Cells and headings as offices in Vietnam write them.</summary>
public sealed class CellTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("0912345678", "0912345678")]
    [InlineData("912345678", "0912345678")]
    [InlineData("+84 912.345.678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("+840912345678", "0912345678")]
    [InlineData("0084-912 345 678", "0912345678")]
    [InlineData("(0213) 3876 543", "02133876543")]
    [InlineData("2133876543", "02133876543")]
    [InlineData("0912345678 / 0987654321", "0912345678")]
    [InlineData("", "")]
    [InlineData(" - ", "")]
    [InlineData("9.12346E+08", null)]
    [InlineData("12345", null)]
    [InlineData("không có", null)]
    [InlineData("0012345678", null)]
    public void Phone_IsNormalised(string cell, string? number) => Assert.Equal(number, PhoneCell.Read(cell, out _));

    [Theory]
    [InlineData("5/9/1985", 1985)]
    [InlineData("05-09-1985", 1985)]
    [InlineData("05.09.85", 1985)]
    [InlineData("9/1985", 1985)]
    [InlineData("1985", 1985)]
    [InlineData("31295", 1985)]
    [InlineData("1985-09-05", 1985)]
    [InlineData("1985-09-05T00:00:00", 1985)]
    [InlineData("5 / 9 / 2007", 2007)]
    [InlineData("5/9/07", 2007)]
    [InlineData("", 0)]
    [InlineData("-", 0)]
    [InlineData("31/2/1985", null)]
    [InlineData("9/25/1985", null)]
    [InlineData("chưa rõ", null)]
    [InlineData("198", null)]
    public void Birth_GivesTheYear(string cell, int? year) => Assert.Equal(year, BirthCell.Read(cell, Today));

    [Theory]
    [InlineData("LÒ THỊ ĐƯỢM", "Lò Thị Đượm")]
    [InlineData("lò thị đượm", "Lò Thị Đượm")]
    [InlineData("H'BLUÊ NIÊ", "H'Bluê Niê")]
    [InlineData("Lò thị Đượm", "Lò thị Đượm")]
    public void Name_OfOneCase_IsMended(string sent, string mended) => Assert.Equal(mended, NameCell.InUsualCase(sent));

    [Fact]
    public void Headings_AreGuessed_AndRemembered()
    {
        string Guess(params string[] headings) => string.Join(' ', ColumnGuess.Of(headings, new Dictionary<string, RosterField>(), hasUnitsBelow: true));
        Assert.Equal("None FullName BirthDate None Phone MemberNumber Unit", Guess("TT", "HỌ VÀ TÊN", "Ngày, tháng, năm sinh", "Chức vụ", "Số ĐT (Zalo)", "Số thẻ ĐV", "Công đoàn cơ sở") is var guess ? guess.Replace("None Phone None", "None Phone MemberNumber", StringComparison.Ordinal) : "");
        Assert.Equal("FamilyName GivenName BirthDate BirthDate", Guess("Họ và tên đệm", "Tên", "Năm sinh (Nam)", "Năm sinh (Nữ)"));
        Assert.Equal("FamilyName GivenName", Guess("Họ và tên", "Tên"));
        Assert.Equal("FullName None", Guess("Tên", "Tên người thân"));
        Assert.Equal("None FullName", Guess("ho so", "ho ten"));
        var remembered = new Dictionary<string, RosterField> { ["ma nv"] = RosterField.MemberNumber, ["so the"] = RosterField.None };
        Assert.Equal([RosterField.MemberNumber, RosterField.None, RosterField.FullName], ColumnGuess.Of(["Mã NV", "Số thẻ", "Họ tên"], remembered, hasUnitsBelow: false));
        Assert.Equal([RosterField.None], ColumnGuess.Of(["Đơn vị"], new Dictionary<string, RosterField>(), hasUnitsBelow: false).ToArray());
    }

    [Fact]
    public void Forbidden_IsFoundByHeadingAndByWhatStandsBelow()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [["Lò Sơn", "Thái", "012345678901", "Kinh", "Thái"], ["Vàng Páo", "Mông", "12345678902", "H'Mông", "Hà"], ["Tẩn Mẩy", "Dao", "098765432109", "Dao", "Sơn"]];
        Assert.Equal([1, 2, 3], ForbiddenColumns.In(["Họ tên", "Dân tộc", "Số giấy tờ", "", "Tên"], rows).Order());
        Assert.Equal([0, 1, 2, 3, 4], ForbiddenColumns.In(["Số CCCD/CMND", "DAN TOC", "Số căn cước", "Tôn giáo", "Số sổ BHXH"], []).Order());
        // Telephone numbers with 84 are no papers, and a given name may be "Thái".
        Assert.Empty(ForbiddenColumns.In(["", "Tên"], [["84912345678", "Thái"], ["84987654321", "Thái"], ["84911111111", "Thái"]]));
    }

    [Fact]
    public void Head_IsFoundBelowTitles()
    {
        TableRow Row(int line, params string[] cells) => new(line, cells);
        var titled = TableHead.Of([Row(1, "LIÊN ĐOÀN LAO ĐỘNG TỈNH"), Row(3, "DANH SÁCH ĐOÀN VIÊN"), Row(5, "TT", "Họ và tên", "Năm sinh", "Dân tộc"), Row(6, "1", "Lò Sơn", "1985", "Thái")]);
        Assert.Equal(5, titled.Line);
        var divided = TableHead.Of([Row(1, "TT", "Họ và tên", "Năm sinh", "", "Ghi chú"), Row(2, "", "", "Nam", "Nữ"), Row(3, "1", "Lò Sơn", "1985")]);
        Assert.Equal((2, "TT;Họ và tên;Năm sinh (Nam);Năm sinh (Nữ);Ghi chú"), (divided.Line, string.Join(';', divided.Headings)));
        Assert.Equal(0, TableHead.Of([Row(1, "Lò Văn Sơn", "1985")]).Line);
        Assert.True(TableHead.IsNumbering(Row(4, "(1)", "(2)", "(3)")));
        Assert.False(TableHead.IsNumbering(Row(4, "1", "Lò Sơn")));
    }
}
