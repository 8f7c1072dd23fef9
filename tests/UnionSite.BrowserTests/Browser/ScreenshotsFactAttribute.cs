using Xunit;

namespace UnionSite.BrowserTests.Browser;

/// <summary>Writes into the repository, so it runs only when asked: <c>./test.sh --screenshots</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScreenshotsFactAttribute : FactAttribute
{
    /// <summary>Skips unless UNIONSITE_SCREENSHOTS is 1.</summary>
    public ScreenshotsFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("UNIONSITE_SCREENSHOTS") != "1")
        {
            Skip = "Takes the documentation's pictures: ./test.sh --screenshots";
        }
    }
}
