using System.Globalization;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Architecture;

/// <summary>
/// A limit with a committed list of exceptions that may only shrink: "name = number" lines in a file beside this one. What
/// is over the limit must stand there with exactly its number; what is no longer over it must leave the list.
/// </summary>
internal static class Ratchet
{
    public static void Hold(string listFile, int limit, IEnumerable<(string Name, int Measure)> measured)
    {
        var allowed = File.ReadLines(RepositoryFolder.Below("tests", "UnionSite.Tests", "Architecture", listFile))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var (name, measure) in measured.Where(one => one.Measure > limit))
        {
            if (!allowed.Remove(name, out var number))
            {
                problems.Add($"{name} = {measure} is over {limit}: make it smaller.");
            }
            else if (measure != number)
            {
                problems.Add(measure > number
                    ? $"{name} grew from {number} to {measure}."
                    : $"{name} shrank to {measure}: lower its number in {listFile}.");
            }
        }

        problems.AddRange(allowed.Keys.Select(name => $"{name} is not over {limit} any more: take it off {listFile}."));
        Findings.None(problems);
    }
}
