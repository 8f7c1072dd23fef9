using UnionSite.Cms.Items;

namespace UnionSite.Cms.Redirects;

/// <summary>Reads rules from lines "old,new,status"; a head line and empty lines are passed over.</summary>
internal static class RedirectList
{
    /// <summary>The rules, each with the number of its line.</summary>
    public static IReadOnlyList<(int Line, RedirectRule Rule)> Read(string text)
    {
        var rules = new List<(int, RedirectRule)>();
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = Cells(lines[i]);
            if (cells[0].Length == 0 || (i == 0 && cells.Count > 1 && !cells[0].Contains('/', StringComparison.Ordinal) && !cells[1].Contains('/', StringComparison.Ordinal)))
            {
                continue;
            }

            var status = cells.Count > 2 && cells[2].Length > 0 ? int.TryParse(cells[2], out var number) ? number : 0 : 301;
            rules.Add((i + 1, new RedirectRule(ContentPaths.Key(Local(cells[0])), cells.Count > 1 ? cells[1] : "", status)));
        }

        return rules;
    }

    // Lists made by other systems name the old page by its whole address.
    private static string Local(string from) => Uri.TryCreate(from, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? Uri.UnescapeDataString(address.AbsolutePath) : from;

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && character is ',' or ';' or '\t')
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += character;
            }
        }

        return [.. cells.Select(cell => cell.Trim())];
    }
}
