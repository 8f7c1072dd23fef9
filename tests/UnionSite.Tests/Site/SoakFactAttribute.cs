using Xunit;

namespace UnionSite.Tests.Site;

/// <summary>A long run: only with <c>./test.sh --soak</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SoakFactAttribute : FactAttribute
{
    /// <summary>Skips unless UNIONSITE_SOAK is 1.</summary>
    public SoakFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("UNIONSITE_SOAK") != "1")
        {
            Skip = "A long run: ./test.sh --soak";
        }
    }
}
