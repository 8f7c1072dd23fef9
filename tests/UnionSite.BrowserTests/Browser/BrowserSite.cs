using Microsoft.Playwright;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Browser;

/// <summary>The site on a real socket and one Chromium; every test of a group shares both, and two groups run at a time.</summary>
public class BrowserSite : SiteFactory, IAsyncLifetime
{
    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Nothing but the pages under test may be asked for, and a container has neither sandbox nor screen.
    internal static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=vi-VN",
    ];

    /// <summary>The browser's program.</summary>
    internal static string Program => Programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not installed; test.sh installs it.");

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the site listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The browser of this site's tests.</summary>
    protected IBrowser Chromium => _browser!;

    /// <summary>Opens a browser window of that size without any cookie.</summary>
    public async Task<Visit> VisitAsync(int width = 1280, int height = 900, bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = javaScript,
            Locale = "vi-VN",
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Asia/Ho_Chi_Minh",
            // A service worker of one test must not answer for the next.
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync(), Address, javaScript);
    }

    /// <summary>Opens a window and signs a new user of that role in through the form.</summary>
    public async Task<Visit> SignedInAsync(string role, int width = 1280, int height = 900, bool javaScript = true)
    {
        var user = await CreateUserAsync(role);
        var visit = await VisitAsync(width, height, javaScript);
        await visit.TypePasswordAsync(user.UserName!);
        await visit.ProveAsync();
        if (visit.Page.Url.Contains(PageClient.SignInPath, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException($"{user.UserName} could not sign in: {await visit.Page.Locator("main").InnerTextAsync()}");
        }

        return visit;
    }

    /// <inheritdoc/>
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/').Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        // The autosave alone waits five seconds before it speaks.
        Assertions.SetDefaultExpectTimeout(15_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = Arguments,
        });
    }

    /// <inheritdoc/>
    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await DisposeAsync();
    }
}
