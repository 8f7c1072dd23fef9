using System.Diagnostics;
using System.Net.Sockets;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>A browser that is killed while somebody types, with and without a connection: what was typed comes back.</summary>
public sealed class NothingLostTests(BrowserSite site) : IClassFixture<BrowserSite>, IDisposable
{
    private const string Lead = "[name='NewsArticle.Lead.Text']";
    private const string Body = "#HtmlBodyPart-Html-soan";
    private const int MostSecondsLost = 10;

    private readonly TemporaryFolder _profile = new();
    private string? _user;

    /// <inheritdoc/>
    public void Dispose() => _profile.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task KilledBrowser_LosesAtMostTenSeconds(bool isConnectionLost)
    {
        var item = await site.SaveDraftAsync("NewsArticle", isConnectionLost ? "Bài gõ khi mất kết nối" : "Bài gõ khi mất điện");
        var path = $"{site.Address}/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";
        using var playwright = await Playwright.CreateAsync();
        var first = await StartAsync();
        var lastWord = 0;
        await using (var browser = await playwright.Chromium.ConnectOverCDPAsync(first.Address))
        {
            var page = browser.Contexts[0].Pages[0];
            await SignInAsync(page);
            await page.GotoAsync(path);
            if (isConnectionLost)
            {
                // Nothing reaches the server from here on.
                await page.RouteAsync("**/Admin/Contents/Autosave/**", route => route.AbortAsync("internetdisconnected"));
            }

            // Without a connection the words go into the text editor, with one into a plain box.
            await page.Locator(isConnectionLost ? Body : Lead).FillAsync("");
            await page.Locator(isConnectionLost ? Body : Lead).FocusAsync();
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < TimeSpan.FromSeconds(14))
            {
                lastWord = (int)clock.Elapsed.TotalSeconds;
                await page.Keyboard.TypeAsync($"s{lastWord} ");
                await Task.Delay(200);
            }

            await Assertions.Expect(page.Locator("#tu-luu")).ToContainTextAsync(isConnectionLost ? "Mất kết nối" : "Đã tự lưu lúc");
            first.Process.Kill(entireProcessTree: true);
            await first.Process.WaitForExitAsync();
        }

        var second = await StartAsync();
        try
        {
            await using var browser = await playwright.Chromium.ConnectOverCDPAsync(second.Address);
            var page = browser.Contexts[0].Pages[0];
            await SignInAsync(page);
            await page.GotoAsync(path);
            var offer = isConnectionLost ? page.Locator("#ban-may [data-do=restore]") : page.Locator("#ban-may [data-do=restore], [data-kept] a.btn").First;
            await offer.ClickAsync();
            await Assertions.Expect(page.Locator("form#soan[data-unsaved=yes]")).ToBeVisibleAsync();
            var text = isConnectionLost ? await page.Locator(Body).InnerTextAsync() : await page.Locator(Lead).InputValueAsync();
            var found = LastSecond(text);
            var lost = lastWord - found;
            Directory.CreateDirectory(RepositoryFolder.Below("artifacts"));
            await File.WriteAllTextAsync(RepositoryFolder.Below("artifacts", $"seconds-lost-{(isConnectionLost ? "offline" : "online")}.txt"), $"typed {lastWord} s, found {found} s, lost {lost} s");
            Assert.InRange(lost, 0, MostSecondsLost);
        }
        finally
        {
            second.Process.Kill(entireProcessTree: true);
            await second.Process.WaitForExitAsync();
        }
    }

    private static int LastSecond(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Max(word => int.Parse(word.TrimStart('s'), System.Globalization.CultureInfo.InvariantCulture));

    private async Task SignInAsync(IPage page)
    {
        await page.GotoAsync(site.Address + PageClient.SignInPath);
        if (!page.Url.Contains(PageClient.SignInPath, StringComparison.Ordinal))
        {
            return;
        }

        _user ??= (await site.CreateUserAsync("Editor")).UserName!;
        await page.Locator("form:has(input[type=password]) input:is([type=text],[type=email],:not([type]))").First.FillAsync(_user);
        await page.Locator("form input[type=password]").FillAsync(SiteFactory.Password);
        await page.Locator("form:has(input[type=password]) button").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains(PageClient.SignInPath, StringComparison.Ordinal));
    }

    // A process of its own with a profile on disk: the shared browser of the other tests must not be killed.
    private async Task<(Process Process, string Address)> StartAsync()
    {
        using var probe = new TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        var port = ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        string[] arguments =
        [
            .. BrowserSite.Arguments, $"--remote-debugging-port={port}", $"--user-data-dir={_profile.Path}", "--window-size=1280,900", "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo(BrowserSite.Program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("Chromium did not start.");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        var address = $"http://127.0.0.1:{port}";
        for (var tries = 0; ; tries++)
        {
            try
            {
                _ = await client.GetStringAsync(new Uri(address + "/json/version"));
                return (process, address);
            }
            catch (HttpRequestException) when (tries < 100)
            {
                await Task.Delay(200);
            }
        }
    }
}
