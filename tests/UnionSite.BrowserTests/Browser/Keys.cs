using Microsoft.Playwright;

namespace UnionSite.BrowserTests.Browser;

/// <summary>A person without a mouse: Tab until there, then type or press Enter. Notes every stop that cannot be seen.</summary>
internal sealed class Keys(Visit visit)
{
    private const int MostStops = 150;

    private const string Look =
        """
        e => {
            const s = getComputedStyle(e), r = e.getBoundingClientRect();
            const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
            const seen = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight;
            const x = Math.min(Math.max(r.left + Math.min(r.width / 2, 12), 0), innerWidth - 1), y = Math.min(Math.max(r.top + r.height / 2, 1), innerHeight - 2);
            const over = document.elementFromPoint(x, y);
            const covered = seen && over && !e.contains(over) && !over.contains(e);
            return (ring ? '' : 'no ring ') + (seen ? '' : 'out of the window ') + (covered ? 'covered by ' + over.outerHTML.slice(0, 60) : '');
        }
        """;

    private readonly List<string> _hidden = [];

    /// <summary>Stops without a ring, outside the window or under something else.</summary>
    public IReadOnlyList<string> Hidden => _hidden;

    /// <summary>Presses Tab until the element has the focus.</summary>
    public async Task ToAsync(ILocator element)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focused = visit.Page.Locator("*:focus");
            if (await focused.CountAsync() == 0)
            {
                continue;
            }

            // The browser scrolls to what has the focus when it draws the next picture.
            await visit.Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            var problem = await focused.EvaluateAsync<string>(Look);
            if (problem.Length > 0)
            {
                _hidden.Add($"{new Uri(visit.Page.Url).AbsolutePath}: {await focused.EvaluateAsync<string>("e => e.outerHTML.slice(0, 120)")}: {problem}");
            }

            if (await element.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException($"{element} is not reached with Tab on {visit.Page.Url}.");
    }

    /// <summary>Goes to a box and types.</summary>
    public async Task TypeAsync(ILocator box, string text)
    {
        await ToAsync(box);
        await visit.Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Goes to a link or button and presses Enter; waits for the page that comes.</summary>
    public async Task EnterAsync(ILocator element)
    {
        await ToAsync(element);
        await visit.PressAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
    }
}
