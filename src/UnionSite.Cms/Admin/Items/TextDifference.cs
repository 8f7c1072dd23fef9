namespace UnionSite.Cms.Admin.Items;

/// <summary>Compares two texts line by line.</summary>
public static class TextDifference
{
    // The table of a comparison grows with the product of the lengths.
    private const int MostLines = 400;

    /// <summary>The lines of both texts in order; long stretches that both share are cut to their ends.</summary>
    public static IReadOnlyList<DifferenceLine> Lines(string before, string after)
    {
        var left = Split(before);
        var right = Split(after);
        if (left.Count > MostLines || right.Count > MostLines)
        {
            return [.. left.Except(right).Select(line => new DifferenceLine('-', line)), .. right.Except(left).Select(line => new DifferenceLine('+', line))];
        }

        return Shortened(Compare(left, right));
    }

    private static List<DifferenceLine> Compare(List<string> left, List<string> right)
    {
        // Length of the longest common subsequence of what follows each pair of positions.
        var common = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<DifferenceLine>();
        var (x, y) = (0, 0);
        while (x < left.Count || y < right.Count)
        {
            if (x < left.Count && y < right.Count && left[x] == right[y])
            {
                lines.Add(new DifferenceLine(' ', left[x++]));
                y++;
            }
            else if (x < left.Count && (y == right.Count || common[x + 1, y] >= common[x, y + 1]))
            {
                lines.Add(new DifferenceLine('-', left[x++]));
            }
            else
            {
                lines.Add(new DifferenceLine('+', right[y++]));
            }
        }

        return lines;
    }

    private static List<DifferenceLine> Shortened(List<DifferenceLine> lines)
    {
        var shown = new List<DifferenceLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var near = Enumerable.Range(Math.Max(0, i - 1), Math.Min(3, lines.Count - Math.Max(0, i - 1))).Any(index => lines[index].Sign != ' ');
            if (near)
            {
                shown.Add(lines[i]);
            }
            else if (shown.Count == 0 || shown[^1].Text != "…")
            {
                shown.Add(new DifferenceLine(' ', "…"));
            }
        }

        return shown;
    }

    private static List<string> Split(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
