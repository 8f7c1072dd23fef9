using Xunit.Sdk;

namespace UnionSite.Tests.Site;

/// <summary>Fails a rule with everything that breaks it, a line each.</summary>
public static class Findings
{
    /// <summary>Passes when nothing was found.</summary>
    public static void None(IEnumerable<string?> found)
    {
        var lines = found.Distinct().Order(StringComparer.Ordinal).ToList();
        if (lines.Count > 0)
        {
            throw new XunitException($"{lines.Count} found:\n{string.Join('\n', lines)}");
        }
    }
}
