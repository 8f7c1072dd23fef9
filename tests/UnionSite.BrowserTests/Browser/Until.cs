namespace UnionSite.BrowserTests.Browser;

/// <summary>Waits for what the site does by itself a moment later.</summary>
internal static class Until
{
    /// <summary>Asks again and again; fails after ten seconds.</summary>
    public static async Task TrueAsync(Func<Task<bool>> ask)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            if (await ask())
            {
                return;
            }

            await Task.Delay(250);
        }

        throw new TimeoutException("What the test waits for did not happen within ten seconds.");
    }
}
