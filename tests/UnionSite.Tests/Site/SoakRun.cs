namespace UnionSite.Tests.Site;

/// <summary>The long runs: every test run takes a fixed sample of them, and <c>./test.sh --soak</c> the whole.</summary>
public static class SoakRun
{
    /// <summary>True under <c>./test.sh --soak</c>.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("UNIONSITE_SOAK") == "1";

    /// <summary>How much of a long run this test run takes.</summary>
    public static int Of(int sample, int all) => IsOn ? all : sample;

    /// <summary>So many of them, evenly spread, the same in every run; all of them under <c>--soak</c>.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, int sample) => IsOn || all.Count <= sample
        ? all
        : [.. Enumerable.Range(0, sample).Select(index => all[(int)((long)index * all.Count / sample)])];
}
