using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UnionSite.Tests.Site;

namespace UnionSite.BrowserTests.Browser;

/// <summary>One window: its page, and everything that went wrong in it while nobody looked.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private readonly IBrowserContext _context;
    private readonly bool _javaScript;
    private readonly List<string> _problems = [];

    /// <summary>Starts listening before the first page is opened.</summary>
    public Visit(IBrowserContext context, IPage page, string address, bool javaScript = true)
    {
        _context = context;
        _javaScript = javaScript;
        Page = page;
        page.Console += (_, message) =>
        {
            // The browser reports the 404 of the page itself here too; the status is what the test asks for.
            if (message.Type is "error" or "warning" && !(message.Text.Contains("404", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)))
            {
                _problems.Add($"console {message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _problems.Add($"script error: {error}");
        page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(address + "/", StringComparison.Ordinal))
            {
                _problems.Add($"foreign request: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                _problems.Add($"{response.Status}: {response.Url}");
            }
        };
    }

    /// <summary>The window's page.</summary>
    public IPage Page { get; }

    /// <summary>Opens a path and waits until its files have come; returns the status.</summary>
    public async Task<int> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return response!.Status;
    }

    /// <summary>Clicks what leads to another page, or to the same one again, and waits until that page is there.</summary>
    public Task PressAsync(ILocator element) => PressAsync(() => element.ClickAsync());

    /// <summary>As <see cref="PressAsync(ILocator)"/>, for what is done in another way than by a click.</summary>
    public async Task PressAsync(Func<Task> act)
    {
        var response = await Page.RunAndWaitForResponseAsync(
            act,
            answer => answer.Request.IsNavigationRequest && answer.Frame == Page.MainFrame && answer.Status is < 300 or >= 400);
        await response.FinishedAsync();
        if (!_javaScript)
        {
            // Nothing of the page runs later, and the next question to it waits for its elements.
            await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
            return;
        }

        // Waiting for the load event can miss one that has just been fired; asking the page cannot.
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>Opens the sign-in page and sends name and password; what comes then is the test's matter.</summary>
    public async Task TypePasswordAsync(string userName, string password = SiteFactory.Password)
    {
        await OpenAsync(PageClient.SignInPath);
        await Page.Locator("form input[type=password]").FillAsync(password);
        await Page.Locator("form:has(input[type=password]) input:is([type=text],[type=email],:not([type]))").First.FillAsync(userName);
        await PressAsync(Page.Locator("form:has(input[type=password]) button").First);
    }

    /// <summary>Shows the second step where it is asked for, with one of the codes that every test's user has.</summary>
    public async Task ProveAsync()
    {
        if (Page.Url.Contains(PageClient.CodePath, StringComparison.Ordinal))
        {
            await Page.Locator("[name=Code]").FillAsync(RecoveryCodes.Next());
            await PressAsync(Page.Locator("form:has([name=Code]) button"));
        }
    }

    /// <summary>Looks at the page as it stands: takes its picture and says what axe finds and how far it is too wide.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(string name)
    {
        await ScreenshotAsync(name);
        // Axe is a script itself: it looks where scripts run, and the page is the same.
        var found = (_javaScript ? await AxeAsync() : []).Select(problem => $"{name}: {problem}").ToList();
        if (await OverflowAsync() is > 0 and var pixels)
        {
            found.Add($"{name}: {pixels.ToString(System.Globalization.CultureInfo.InvariantCulture)} px wider than the window");
        }

        return found;
    }

    /// <summary>Console errors, refused policy, failed files and requests to other sites so far.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Violations of WCAG 2.2 AA that axe finds, a line for each element.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Rules] } });
        return
        [
            .. from violation in result.Violations
               from node in violation.Nodes
               select $"{violation.Id}: {violation.Help} at {node.Target} {node.Html}",
        ];
    }

    /// <summary>How many pixels the page is wider than the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    /// <summary>Writes a picture of the page's top to a file.</summary>
    /// <param name="path">Absolute; the folder is made.</param>
    /// <param name="tallest">Pixels after which the page is cut.</param>
    public async Task ScreenshotAsync(string path, int tallest)
    {
        // Pictures further down load when they come near; a picture of the whole page needs them now.
        if (_javaScript)
        {
            await Page.EvaluateAsync(
                "async () => { document.querySelectorAll('img[loading=lazy]').forEach(i => i.loading = 'eager'); await Promise.all([...document.images].map(i => i.decode().catch(() => {}))); }");
        }

        var height = await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = path,
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
            Clip = new Clip { X = 0, Y = 0, Width = Page.ViewportSize!.Width, Height = Math.Min(height, tallest) },
        });
    }

    /// <summary>Writes a picture of the whole page to artifacts/screenshots, for whoever wants to look.</summary>
    public Task ScreenshotAsync(string name) =>
        ScreenshotAsync(RepositoryFolder.Below("artifacts", "screenshots", $"{name}-{Page.ViewportSize!.Width}.png"), 12_000);

    /// <summary>The source of a page as this window's user gets it.</summary>
    public async Task<string> SourceAsync(string path)
    {
        var response = await _context.APIRequest.GetAsync(path);
        return response.Ok ? await response.TextAsync() : throw new InvalidOperationException($"GET {path} answered {response.Status}");
    }

    /// <summary>The bytes of a file as this window's user gets it.</summary>
    public async Task<byte[]> BytesAsync(string path)
    {
        var response = await _context.APIRequest.GetAsync(path);
        return response.Ok ? await response.BodyAsync() : throw new InvalidOperationException($"GET {path} answered {response.Status}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
