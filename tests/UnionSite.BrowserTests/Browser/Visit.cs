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
    private readonly List<string> _problems = [];

    /// <summary>Starts listening before the first page is opened.</summary>
    public Visit(IBrowserContext context, IPage page, string address)
    {
        _context = context;
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
    public async Task PressAsync(ILocator element)
    {
        var response = await Page.RunAndWaitForResponseAsync(
            () => element.ClickAsync(),
            answer => answer.Request.IsNavigationRequest && answer.Frame == Page.MainFrame && answer.Status is < 300 or >= 400);
        await response.FinishedAsync();
        // Waiting for the load event can miss one that has just been fired; asking the page cannot.
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
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
        await Page.EvaluateAsync(
            "async () => { document.querySelectorAll('img[loading=lazy]').forEach(i => i.loading = 'eager'); await Promise.all([...document.images].map(i => i.decode().catch(() => {}))); }");
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
