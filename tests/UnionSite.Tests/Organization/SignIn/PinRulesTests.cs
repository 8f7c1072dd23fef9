using System.Globalization;
using UnionSite.Modules.Organization.SignIn;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Organization.SignIn;

public sealed class PinRulesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("123456")]
    [InlineData("654321")]
    [InlineData("000000")]
    [InlineData("111222")]
    [InlineData("121212")]
    [InlineData("123123")]
    [InlineData("112233")]
    [InlineData("123321")]
    [InlineData("686868")]
    [InlineData("168168")]
    [InlineData("199012")]
    [InlineData("121990")]
    [InlineData("020260")]
    [InlineData("789012")]
    [InlineData("246802")]
    [InlineData("123789")]
    [InlineData("147258")]
    [InlineData("777774")]
    public void CommonPins_AreRefused(string pin) => Assert.NotNull(PinRules.Problem(pin, null));

    [Theory]
    [InlineData("150886", 1986)]
    [InlineData("081586", 1986)]
    [InlineData("860815", 1986)]
    [InlineData("861508", 1986)]
    [InlineData("310599", 1999)]
    public void Birthdays_OfTheMembersYear_AreRefused(string pin, int year)
    {
        Assert.NotNull(PinRules.Problem(pin, year));
        Assert.Null(PinRules.Problem("473905", year));
    }

    [Fact]
    public void Digits_AreRead_HoweverTheyAreTyped()
    {
        Assert.Equal("473905", PinRules.Read(" 473 905 "));
        Assert.Equal("473905", PinRules.Read("473-905"));
        Assert.Equal("473905", PinRules.Read("４７３９０５"));
        Assert.NotNull(PinRules.Problem("47390", null));
        Assert.NotNull(PinRules.Problem("4739055", null));
    }

    [Fact]
    public void Refusals_LeaveEnough_AndNewPinsAreNeverCommon()
    {
        var refused = Enumerable.Range(0, 1_000_000).Count(number => PinRules.IsCommon(number.ToString("000000", CultureInfo.InvariantCulture), 1986));
        output.WriteLine($"{refused} of 1,000,000 PINs are refused to somebody born in 1986");
        Assert.InRange(refused, 20_000, 80_000);
        for (var i = 0; i < 2_000; i++)
        {
            Assert.False(PinRules.IsCommon(PinRules.New(1986), 1986));
        }
    }
}
