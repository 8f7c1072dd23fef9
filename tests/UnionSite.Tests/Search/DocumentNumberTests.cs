using UnionSite.Cms.Search;
using Xunit;

namespace UnionSite.Tests.Search;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("36/KH-LĐLĐ", "36", "KH-LĐLĐ", null, false)]
    [InlineData("Số: 36 /KH-LĐLĐ", "36", "KH-LĐLĐ", null, false)]
    [InlineData("4173/TLĐ-ToC", "4173", "TLĐ-ToC", null, false)]
    [InlineData("50/2024/QH15", "50", "2024/QH15", 2024, false)]
    [InlineData("42/2022/NĐ-CP", "42", "2022/NĐ-CP", 2022, false)]
    [InlineData("15-CTr/TU", "15", "CTr/TU", null, true)]
    [InlineData("60-NQ/TW", "60", "NQ/TW", null, true)]
    [InlineData("15/Ctr-TU", "15", "Ctr-TU", null, false)]
    [InlineData("36 kh ldld", "36", "kh-ldld", null, false)]
    [InlineData("036/KH-LĐLĐ", "36", "KH-LĐLĐ", null, false)]
    [InlineData("12a/HD-LĐLĐ", "12a", "HD-LĐLĐ", null, false)]
    public void Parse_KnownGrammars_GiveNumberAndSymbol(string text, string number, string symbol, int? year, bool party)
    {
        var parsed = DocumentNumber.Parse(text);
        Assert.Equal(new DocumentNumber(number, symbol, year, party), parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Đại hội XIV")]
    [InlineData("29/5/2026")]
    [InlineData("36")]
    [InlineData("Kế hoạch 36")]
    [InlineData("12 đoàn viên được biểu dương trong tháng 5")]
    public void Parse_WhatIsNoNumber_GivesNull(string? text) => Assert.Null(DocumentNumber.Parse(text));

    [Theory]
    [InlineData("36/KH-LĐLĐ", "36 kh ldld")]
    [InlineData("15-CTr/TU", "15/Ctr-TU")]
    [InlineData("50/2024/QH15", "50 2024 qh15")]
    [InlineData("42/2022/NĐ-CP", "42-2022 nd cp")]
    public void Key_OfTwoSpellings_IsTheSame(string one, string other) =>
        Assert.Equal(DocumentNumber.Parse(one)!.Key, DocumentNumber.KeyOf(other));

    [Theory]
    [InlineData("36", "KH-LĐLĐ", "36/KH-LĐLĐ")]
    [InlineData("15", "CTr/TU", "15-CTr/TU")]
    [InlineData("50", "2024/QH15", "50/2024/QH15")]
    [InlineData("", "", "")]
    public void Join_OfFields_IsPrintedTheWayOfItsKind(string number, string symbol, string printed) =>
        Assert.Equal(printed, DocumentNumber.Join(number, symbol));
}
