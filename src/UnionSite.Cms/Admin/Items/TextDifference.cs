namespace UnionSite.Cms.Admin.Items;

/// <summary>Compares two texts line by line, and lines that changed word by word.</summary>
public static class TextDifference
{
    // The table of a comparison grows with the product of the lengths.
    private const int LargestTable = 1_000_000;

    // Lines that share fewer of their words than this are two lines, not one that changed.
    private const double Alike = 0.3;

    /// <summary>The lines of both texts side by side; long stretches that both share are cut to their ends.</summary>
    public static IReadOnlyList<DifferenceRow> Rows(string before, string after)
    {
        var steps = Compare(Split(before), Split(after));
        var rows = new List<DifferenceRow>();
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i].Sign == ' ')
            {
                rows.Add(Same(steps[i++].Text));
                continue;
            }

            var gone = new List<string>();
            var come = new List<string>();
            for (; i < steps.Count && steps[i].Sign != ' '; i++)
            {
                (steps[i].Sign == '-' ? gone : come).Add(steps[i].Text);
            }

            Pair(rows, gone, come);
        }

        return Shortened(rows);
    }

    private static void Pair(List<DifferenceRow> rows, List<string> gone, List<string> come)
    {
        var at = 0;
        foreach (var line in gone)
        {
            if (at < come.Count && Words(line, come[at]) is { } row)
            {
                rows.Add(row);
                at++;
            }
            else
            {
                rows.Add(new DifferenceRow([new DifferencePiece('-', line)], []));
            }
        }

        rows.AddRange(come.Skip(at).Select(line => new DifferenceRow([], [new DifferencePiece('+', line)])));
    }

    private static DifferenceRow? Words(string before, string after)
    {
        var left = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var right = after.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var steps = Compare(left, right);
        return steps.Count(step => step.Sign == ' ') < Alike * Math.Max(left.Length, right.Length)
            ? null
            : new DifferenceRow(Joined(steps, '+'), Joined(steps, '-'));
    }

    // Neighbours of one kind become one piece: a reader hears "bỏ: ba chữ", not three times "bỏ".
    private static List<DifferencePiece> Joined(List<DifferencePiece> steps, char without)
    {
        var pieces = new List<DifferencePiece>();
        foreach (var step in steps.Where(step => step.Sign != without))
        {
            if (pieces.Count > 0 && pieces[^1].Sign == step.Sign)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + " " + step.Text };
            }
            else
            {
                pieces.Add(step);
            }
        }

        return pieces;
    }

    private static List<DifferencePiece> Compare(string[] left, string[] right)
    {
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        var steps = left.Take(start).Select(text => new DifferencePiece(' ', text)).ToList();
        string[] gone = [.. left.Skip(start).Take(left.Length - start - end)];
        string[] come = [.. right.Skip(start).Take(right.Length - start - end)];
        if ((long)gone.Length * come.Length > LargestTable)
        {
            steps.AddRange(gone.Select(text => new DifferencePiece('-', text)));
            steps.AddRange(come.Select(text => new DifferencePiece('+', text)));
        }
        else
        {
            Middle(steps, gone, come);
        }

        steps.AddRange(left.Skip(left.Length - end).Select(text => new DifferencePiece(' ', text)));
        return steps;
    }

    private static void Middle(List<DifferencePiece> steps, string[] left, string[] right)
    {
        // Length of the longest common subsequence of what follows each pair of positions.
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (x, y) = (0, 0);
        while (x < left.Length || y < right.Length)
        {
            if (x < left.Length && y < right.Length && left[x] == right[y])
            {
                steps.Add(new DifferencePiece(' ', left[x++]));
                y++;
            }
            else if (x < left.Length && (y == right.Length || common[x + 1, y] >= common[x, y + 1]))
            {
                steps.Add(new DifferencePiece('-', left[x++]));
            }
            else
            {
                steps.Add(new DifferencePiece('+', right[y++]));
            }
        }
    }

    private static List<DifferenceRow> Shortened(List<DifferenceRow> rows)
    {
        var shown = new List<DifferenceRow>();
        var isGap = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var from = Math.Max(0, i - 1);
            if (rows.Skip(from).Take(i + 2 - from).Any(row => !row.IsSame))
            {
                shown.Add(rows[i]);
                isGap = false;
            }
            else if (!isGap)
            {
                shown.Add(Same("…"));
                isGap = true;
            }
        }

        return shown;
    }

    private static DifferenceRow Same(string text) => new([new DifferencePiece(' ', text)], [new DifferencePiece(' ', text)]);

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
