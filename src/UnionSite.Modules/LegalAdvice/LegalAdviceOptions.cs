using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace UnionSite.Modules.LegalAdvice;

/// <summary>What the federation may set for its legal advice: section "UnionSite:LegalAdvice".</summary>
internal sealed class LegalAdviceOptions
{
    /// <summary>Working days within which the first reply is owed.</summary>
    public int ReplyDays { get; init; } = 3;

    /// <summary>Days off that have no fixed date (Tết, Giỗ Tổ, the second day of 2/9, swapped days).</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>Saturdays and Sundays that are worked in exchange for a swapped day off.</summary>
    public IReadOnlyList<DateOnly> WorkedDays { get; init; } = [];

    /// <summary>Questions that one address may send in a window; generous, for a factory may share one address.</summary>
    public int AsksPerWindow { get; init; } = 20;

    /// <summary>Length of the window.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Reads the section; days are "2027-02-08" or a range "2027-02-04/2027-02-10".</summary>
    /// <exception cref="FormatException">A value is not a day, a range or a positive number: the site does not start with a wrong clock.</exception>
    public static LegalAdviceOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("UnionSite:LegalAdvice");
        return new LegalAdviceOptions
        {
            ReplyDays = Number(section, "ReplyDays", 3),
            AsksPerWindow = Number(section, "AsksPerWindow", 20),
            Window = TimeSpan.FromMinutes(Number(section, "WindowMinutes", 10)),
            Holidays = Days(section, "Holidays"),
            WorkedDays = Days(section, "WorkedDays"),
        };
    }

    private static int Number(IConfigurationSection section, string name, int otherwise) => section[name] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new FormatException($"{section.Path}:{name} is \"{text}\", which is not a whole number above 0."),
    };

    private static List<DateOnly> Days(IConfigurationSection section, string name) =>
        [.. section.GetSection(name).GetChildren().SelectMany(entry => Range($"{section.Path}:{name}", entry.Value ?? ""))];

    private static IEnumerable<DateOnly> Range(string where, string text)
    {
        var ends = text.Split('/', 2, StringSplitOptions.TrimEntries);
        var first = Day(where, ends[0]);
        var last = Day(where, ends[^1]);
        // A year typed wrong would make a range of centuries.
        if (last < first || last.DayNumber - first.DayNumber > 60)
        {
            throw new FormatException($"{where} holds \"{text}\", which is not a range of at most 60 days.");
        }

        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static DateOnly Day(string where, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"{where} holds \"{text}\", which is not a day such as 2027-02-08.");
}
