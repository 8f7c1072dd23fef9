using System.Globalization;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>Bars of a plot by day, laid out for an 800 by 240 drawing; the template writes them out.</summary>
internal sealed class Plot
{
    private const double Left = 56;
    private const double Right = 795;
    private const double Bottom = 210;
    private const double Top = 20;

    /// <summary>Lays the plot out.</summary>
    /// <param name="id">Element id of the drawing's texts.</param>
    /// <param name="title">What is drawn.</param>
    /// <param name="values">A count for each day, in order; at least one.</param>
    public Plot(string id, string title, IReadOnlyList<(DateOnly Day, long Count)> values)
    {
        Id = id;
        Title = title;
        var most = values.Max(value => value.Count);
        var highest = values.First(value => value.Count == most);
        Description =
            T($"Từ {HanoiTime.ShortDate(values[0].Day)} đến {HanoiTime.ShortDate(values[^1].Day)}: tổng {values.Sum(value => value.Count).ToString("N0", Numbers)}, ít nhất {values.Min(value => value.Count).ToString("N0", Numbers)}, nhiều nhất {most.ToString("N0", Numbers)} vào ngày {HanoiTime.ShortDate(highest.Day)}.");
        var step = Step(most);
        var ceiling = Math.Max(step, (most + step - 1) / step * step);
        Grid = [.. Enumerable.Range(0, (int)(ceiling / step) + 1).Select(line => (Y(line * step, ceiling), (line * step).ToString("N0", Numbers)))];
        var slot = (Right - Left) / values.Count;
        Bars = [.. values.Select((value, i) => new Bar(
            Number(Left + (i * slot) + (slot * 0.15)), Y(value.Count, ceiling), Number(slot * 0.7), Number(Bottom - Raw(value.Count, ceiling)),
            $"{HanoiTime.ShortDate(value.Day)}: {value.Count.ToString("N0", Numbers)}"))];
        FirstDay = HanoiTime.ShortDate(values[0].Day);
        LastDay = HanoiTime.ShortDate(values[^1].Day);
    }

    /// <summary>A bar: left, top, width and height in the drawing's units, and its words.</summary>
    public sealed record Bar(string X, string Y, string Width, string Height, string Words);

    /// <summary>Element id.</summary>
    public string Id { get; }

    /// <summary>What is drawn.</summary>
    public string Title { get; }

    /// <summary>The same in a sentence.</summary>
    public string Description { get; }

    /// <summary>Horizontal lines with their figures.</summary>
    public IReadOnlyList<(string Y, string Words)> Grid { get; }

    /// <summary>One for each day.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Words under the left end.</summary>
    public string FirstDay { get; }

    /// <summary>Words under the right end.</summary>
    public string LastDay { get; }

    // 1, 2 or 5 times a power of ten, so that there are at most five lines; never a part of a view.
    private static long Step(long most)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var factor in (ReadOnlySpan<long>)[1, 2, 5])
            {
                if (most <= 4 * factor * power)
                {
                    return factor * power;
                }
            }
        }
    }

    private static double Raw(long count, long ceiling) => Bottom - ((Bottom - Top) * count / ceiling);

    private static string Y(long count, long ceiling) => Number(Raw(count, ceiling));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
