namespace UnionSite.Tests.Documents;

/// <summary>Right, wrong and missed values of one field.</summary>
internal sealed class FieldScore
{
    public int Right { get; set; }

    public int Wrong { get; set; }

    public int Missed { get; set; }

    public double Precision => Right + Wrong == 0 ? 1 : Right / (double)(Right + Wrong);

    public double Recall => Right + Missed == 0 ? 1 : Right / (double)(Right + Missed);

    public double F1 => Right + Wrong + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Wrong + Missed);

    /// <summary>Counts one value: a wrong one is both wrong and missed, as an editor would see it.</summary>
    public void Count(string expected, string found, bool same)
    {
        if (expected.Length > 0 && found.Length > 0 && same)
        {
            Right++;
            return;
        }

        Wrong += found.Length > 0 ? 1 : 0;
        Missed += expected.Length > 0 ? 1 : 0;
    }

    /// <summary>Counts a list as a bag.</summary>
    public void Count(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var same = expected.GroupBy(value => value).Sum(group => Math.Min(group.Count(), found.Count(value => value == group.Key)));
        Right += same;
        Wrong += found.Count - same;
        Missed += expected.Count - same;
    }
}
