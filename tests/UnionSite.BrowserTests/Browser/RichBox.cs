using Microsoft.Playwright;

namespace UnionSite.BrowserTests.Browser;

/// <summary>The box of HTML behind the text editor.</summary>
public static class RichBox
{
    /// <summary>Turns to the HTML where the editor covers the box, and fills it.</summary>
    public static async Task FillAsync(IPage page, string name, string html)
    {
        var box = page.Locator($"[name='{name}']");
        if (!await box.IsVisibleAsync())
        {
            await page.Locator($".field:has([name='{name}']) .rich-switch").ClickAsync();
        }

        await box.FillAsync(html);
    }
}
