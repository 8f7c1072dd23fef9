using Microsoft.Extensions.Configuration;
using UnionSite.Modules.LegalAdvice;
using Xunit;

namespace UnionSite.Tests.LegalAdvice;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Plain = new([], []);

    [Theory]
    [InlineData("2026-11-23", 3, "2026-11-26")] // Monday: Thursday
    [InlineData("2026-11-25", 3, "2026-11-30")] // Wednesday: over a weekend
    [InlineData("2026-11-28", 1, "2026-11-30")] // Saturday: Monday is the first day
    [InlineData("2026-04-28", 3, "2026-05-05")] // Tuesday: 29/4, then 30/4 and 1/5 off, weekend, 4/5, 5/5
    [InlineData("2026-12-31", 1, "2027-01-04")] // Thursday: Friday 1/1 is off
    [InlineData("2027-04-29", 1, "2027-05-04")] // 30/4 off, Saturday 1/5 gives Monday 3/5 off
    [InlineData("2026-09-01", 1, "2026-09-03")] // 2/9 off
    public void After_SkipsWeekendsAndFixedHolidays(string from, int days, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Plain.After(DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), days));

    [Fact]
    public void After_SkipsTet_WhenConfigured()
    {
        var options = Options("2027-02-04/2027-02-10", null);
        var days = new WorkingDays(options.Holidays, options.WorkedDays);
        Assert.Equal(new DateOnly(2027, 2, 15), days.After(new DateOnly(2027, 2, 3), 3));
        Assert.Equal(new DateOnly(2027, 2, 8), Plain.After(new DateOnly(2027, 2, 3), 3));
        Assert.True(days.KnowsYear(2027));
        Assert.False(days.KnowsYear(2028));
    }

    [Fact]
    public void After_CountsASaturday_ThatIsWorkedInExchange()
    {
        var options = Options("2026-08-31", "2026-08-22");
        var days = new WorkingDays(options.Holidays, options.WorkedDays);
        Assert.Equal(new DateOnly(2026, 8, 22), days.After(new DateOnly(2026, 8, 21), 1));
        Assert.Equal(new DateOnly(2026, 9, 1), days.After(new DateOnly(2026, 8, 28), 1));
    }

    [Fact]
    public void Between_IsTheInverseOfAfter()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2028; day = day.AddDays(1))
        {
            Assert.Equal(3, Plain.Between(day, Plain.After(day, 3)));
            Assert.Equal(-3, Plain.Between(Plain.After(day, 3), day));
        }
    }

    [Fact]
    public void DeadlineUtc_IsMidnightInHanoi_AfterTheLastDay()
    {
        // 23:30 of Monday in Hanoi is still Monday; the third working day after it is Thursday.
        var deadline = Plain.DeadlineUtc(new DateTime(2026, 11, 23, 16, 30, 0, DateTimeKind.Utc), 3);
        Assert.Equal(new DateTime(2026, 11, 26, 17, 0, 0, DateTimeKind.Utc), deadline);
    }

    [Theory]
    [InlineData("8/2/2027")]
    [InlineData("2027-02-10/2027-02-04")]
    [InlineData("2027-02-04/2127-02-10")]
    public void Options_WithWrongDay_AreRefused(string holidays) => Assert.Throws<FormatException>(() => Options(holidays, null));

    private static LegalAdviceOptions Options(string holidays, string? worked) => LegalAdviceOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["UnionSite:LegalAdvice:Holidays:0"] = holidays,
            [worked is null ? "unused" : "UnionSite:LegalAdvice:WorkedDays:0"] = worked,
        }).Build());
}
