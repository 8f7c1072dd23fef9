using UnionSite.Cms.Display;
using Xunit;

namespace UnionSite.Tests.Display;

public sealed class DocumentValidityTests
{
    private static readonly DateOnly Today = new(2026, 7, 1);
    private static readonly DocumentFacts Plain = new(new DateOnly(2026, 5, 29), null, null, "auto", [], []);

    [Fact]
    public void On_WithoutDates_CountsFromTheDayOfIssue()
    {
        var validity = DocumentValidity.On(Today, Plain);
        Assert.Equal(ValidityState.InForce, validity.State);
        Assert.Equal(new DateOnly(2026, 5, 29), validity.From);
        Assert.Equal("Còn hiệu lực", validity.Label);
    }

    [Fact]
    public void On_DayBeforeEffect_IsNotYetInForce()
    {
        var facts = Plain with { EffectiveOn = Today };
        Assert.Equal(ValidityState.NotYet, DocumentValidity.On(Today.AddDays(-1), facts).State);
        Assert.Equal(ValidityState.InForce, DocumentValidity.On(Today, facts).State);
    }

    [Fact]
    public void On_DayOfExpiry_IsExpired()
    {
        var facts = Plain with { ExpiresOn = Today };
        Assert.Equal(ValidityState.InForce, DocumentValidity.On(Today.AddDays(-1), facts).State);
        Assert.Equal(ValidityState.Expired, DocumentValidity.On(Today, facts).State);
    }

    [Fact]
    public void On_ReplacedLater_IsInForceUntilThen()
    {
        var facts = Plain with { ReplacedBy = [Link(Today)] };
        var before = DocumentValidity.On(Today.AddDays(-1), facts);
        Assert.Equal(ValidityState.InForce, before.State);
        Assert.Single(before.ToBeReplacedBy);
        var after = DocumentValidity.On(Today, facts);
        Assert.Equal(ValidityState.Replaced, after.State);
        Assert.Equal(Today, after.Until);
        Assert.Single(after.ReplacedBy);
    }

    [Fact]
    public void On_Amended_StaysInForce()
    {
        var facts = Plain with { AmendedBy = [Link(Today)] };
        Assert.False(DocumentValidity.On(Today.AddDays(-1), facts).IsAmended);
        var validity = DocumentValidity.On(Today, facts);
        Assert.True(validity.IsInForce && validity.IsAmended);
        Assert.Equal("Được sửa đổi", validity.Label);
    }

    [Theory]
    [InlineData("Withdrawn", ValidityState.Withdrawn)]
    [InlineData("Suspended", ValidityState.Suspended)]
    public void On_WordOfTheIssuer_StandsAboveDates(string status, ValidityState state) =>
        Assert.Equal(state, DocumentValidity.On(Today, Plain with { Status = status }).State);

    private static DocumentLink Link(DateOnly from) => new("37/KH-LĐLĐ", "Kế hoạch 37", "/van-ban/37", from);
}
