using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Points out slips in the numbering and in the headings; an editor decides, for the signed paper may hold them too.</summary>
internal static class OutlineFaults
{
    // Nobody reads a longer list, and headings are compared with each other.
    private const int MostHeadings = 1000;
    private const int MostFaults = 40;

    /// <summary>The slips, each as a Vietnamese sentence.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<Outline.Heading> headings)
    {
        IReadOnlyList<Outline.Heading> looked = [.. headings.Take(MostHeadings)];
        return [.. Repeated(looked).Concat(Same(looked)).Take(MostFaults)];
    }

    private static IEnumerable<string> Repeated(IReadOnlyList<Outline.Heading> headings)
    {
        // A number may come again below another heading of a higher rank.
        var seen = new Dictionary<(int Rank, string Number), Outline.Heading>();
        foreach (var heading in headings)
        {
            foreach (var closed in seen.Keys.Where(key => key.Rank > heading.Rank && key.Rank != OutlineMark.Article).ToList())
            {
                seen.Remove(closed);
            }

            if (heading.Number.Length == 0)
            {
                continue;
            }

            if (seen.TryGetValue((heading.Rank, heading.Number), out var first))
            {
                yield return T($"Số “{heading.Number}” dùng hai lần: “{Short(first.Text)}” và “{Short(heading.Text)}”.");
            }

            seen[(heading.Rank, heading.Number)] = heading;
        }
    }

    // Only side by side: two chapters may each have an article of the same name.
    private static IEnumerable<string> Same(IReadOnlyList<Outline.Heading> headings) => headings
        .Where(heading => heading.Words.Length > 8)
        .GroupBy(heading => (Parent: headings.LastOrDefault(above => above.Index < heading.Index && above.Rank < heading.Rank)?.Index, heading.Rank,
            Words: VietnameseText.Fold(heading.Words).Trim(' ', '.', ':', ';')))
        .Where(group => group.Count() > 1)
        .Select(group => T($"Tiêu đề giống hệt nhau: {string.Join(T(" và "), group.Select(heading => $"“{Short(heading.Text)}”"))}."));

    private static string Short(string text) => text.Length > 90 ? text[..90] + "…" : text;
}
