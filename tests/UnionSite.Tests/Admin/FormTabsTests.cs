using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Definitions;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>Positions with their grouping, and how a comparison reads.</summary>
public sealed class FormTabsTests
{
    [Theory]
    [InlineData("2.5", "2.5", "", "", "")]
    [InlineData("1#Nâng cao", "1", "Nâng cao", "", "")]
    [InlineData("1#Nâng cao;2%Ảnh;3|Trái_6;1", "1", "Nâng cao", "Ảnh", "Trái")]
    [InlineData("#SEO", "", "SEO", "", "")]
    [InlineData("3%Thẻ", "3", "", "Thẻ", "")]
    [InlineData(null, "", "", "", "")]
    public void Position_Parse_FindsItsGroups(string? text, string own, string tab, string card, string column)
    {
        var position = FormPosition.Parse(text);
        Assert.Equal((own, tab, card, column), (position.Own, position.Tab, position.Card, position.Column));
    }

    [Fact]
    public void Position_WithGroups_SortsByItsNumber() =>
        Assert.Equal(["1#B", "2", "10#A"], new[] { "10#A", "2", "1#B" }.Order(DottedPosition.Order));

    [Fact]
    public void Groups_StandInTheirOrder_UnnamedFirst()
    {
        var tabs = FormGroup.Tabs([.. new[] { "1#Sau;2", "2", "3#Trước;1", "4#Sau%Khung" }
            .Select(position => new FormBlock(position, position, FormPosition.Parse(position), false))]);
        Assert.Equal(["", "Trước", "Sau"], tabs.Select(tab => tab.Name));
        Assert.Equal(["", "Khung"], tabs[2].Cards.Select(card => card.Name));
    }

    [Fact]
    public void Difference_OfALine_IsToldInWords()
    {
        var rows = TextDifference.Rows("Một đoạn giữ nguyên\nHọp lúc tám giờ sáng", "Một đoạn giữ nguyên\nHọp lúc chín giờ sáng\nĐoạn mới");
        Assert.Equal(3, rows.Count);
        Assert.True(rows[0].IsSame);
        Assert.Equal("tám", Assert.Single(rows[1].Before, piece => piece.Sign == '-').Text);
        Assert.Equal("chín", Assert.Single(rows[1].After, piece => piece.Sign == '+').Text);
        Assert.Empty(rows[2].Before);
    }

    [Fact]
    public void Difference_OfLongTexts_StaysQuick()
    {
        var before = string.Join('\n', Enumerable.Range(0, 5_000).Select(line => $"Dòng {line}"));
        var rows = TextDifference.Rows(before, before.Replace("Dòng 2500\n", "Dòng đã đổi\n", StringComparison.Ordinal));
        Assert.InRange(rows.Count, 3, 8);
    }
}
