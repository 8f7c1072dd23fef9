using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;
using UnionSite.Tests.Site;

namespace UnionSite.BrowserTests.Soak;

/// <summary>A window without a network and with alert, prompt, confirm and print hooked in every frame.</summary>
internal sealed class PayloadWindow : IAsyncDisposable
{
    private const string Hooks = """
        for (const name of ['alert', 'prompt', 'confirm', 'print']) {
            window[name] = (...words) => { window.payloadFired(name + '(' + words.join() + ')'); return null; };
        }
        """;

    // What would run when somebody touches it: nobody can try every touch, so its presence is enough.
    private const string Teeth = """
        async () => {
            await new Promise(done => setTimeout(done, 25));
            const runs = /^[\s\u0000-\u001f]*(javascript|vbscript|data:text\/html|data:image\/svg)/i;
            const found = [];
            for (const element of document.querySelectorAll('*')) {
                if (element.localName === 'script' && element.type !== 'application/ld+json' && new URL(element.src || 'x:', location).origin !== location.origin) found.push('script');
                // The desk's own frame for looking at drafts is empty until somebody asks for it.
                const waits = element.matches('main iframe[name=khung-xem]:not([src], [srcdoc])');
                if (!waits && ['iframe', 'object', 'embed', 'base', 'applet', 'frame'].includes(element.localName)) found.push(element.localName);
                for (const attribute of element.attributes) {
                    const value = attribute.value.replace(/[\s\u0000-\u001f]/g, '');
                    if (/^on/i.test(attribute.name)) found.push(element.localName + ' ' + attribute.name);
                    if (['href', 'src', 'action', 'formaction', 'xlink:href', 'srcdoc', 'data', 'from', 'to', 'values', 'background', 'poster'].includes(attribute.name.toLowerCase()) && runs.test(value)) found.push(element.localName + ' ' + attribute.name + '=' + value.slice(0, 60));
                }
            }
            return found;
        }
        """;

    private readonly IBrowserContext _context;
    private readonly IPage _page;
    private readonly string _address;
    private readonly ConcurrentQueue<string> _fired = new();

    private PayloadWindow(IBrowserContext context, IPage page, string address)
    {
        _context = context;
        _page = page;
        _address = address;
    }

    /// <summary>Opens the window.</summary>
    public static async Task<PayloadWindow> OpenAsync(IBrowserContext context, string address)
    {
        var window = new PayloadWindow(context, await context.NewPageAsync(), address);
        await context.ExposeFunctionAsync("payloadFired", (string what) => window._fired.Enqueue(what));
        await context.AddInitScriptAsync(Hooks);
        // The site's own scripts stay: they must not be led astray by a hostile text either.
        await context.RouteAsync("**/*", route => route.Request.Url.StartsWith(address + "/", StringComparison.Ordinal) && route.Request.ResourceType is "document" or "script"
            ? route.ContinueAsync()
            : route.AbortAsync());
        return window;
    }

    /// <summary>Signs in through the form.</summary>
    public async Task SignInAsync(string userName)
    {
        await _page.GotoAsync(_address + PageClient.SignInPath);
        await _page.Locator("form input[type=password]").FillAsync(SiteFactory.Password);
        await _page.Locator("form:has(input[type=password]) input:is([type=text],[type=email],:not([type]))").First.FillAsync(userName);
        await _page.Locator("form:has(input[type=password]) button").First.ClickAsync();
        await _page.WaitForURLAsync(url => !url.EndsWith(PageClient.SignInPath, StringComparison.OrdinalIgnoreCase));
        if (_page.Url.Contains(PageClient.CodePath, StringComparison.Ordinal))
        {
            await _page.Locator("[name=Code]").FillAsync(RecoveryCodes.Next());
            await _page.Locator("form:has([name=Code]) button").First.ClickAsync();
            await _page.WaitForURLAsync(url => !url.Contains(PageClient.SignInPath, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Opens a page of the site and says what ran, or what waits to be touched.</summary>
    /// <param name="path">The page.</param>
    /// <param name="more">HTML put into the page past every gate: the proof that this window notices.</param>
    /// <param name="patience">How long to wait for that HTML to run; a busy machine is slow even to fail.</param>
    public async Task<IReadOnlyList<string>> LookAsync(string path, string? more = null, TimeSpan patience = default)
    {
        var response = await _page.GotoAsync(_address + path);
        if (more is not null)
        {
            await _page.EvaluateAsync("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", more);
            for (var waited = Stopwatch.StartNew(); _fired.IsEmpty && waited.Elapsed < patience;)
            {
                await Task.Delay(50);
            }
        }

        var problems = new List<string>();
        if (response is not { Ok: true })
        {
            problems.Add($"answered {response?.Status}");
        }

        problems.AddRange(await _page.EvaluateAsync<string[]>(Teeth));
        while (_fired.TryDequeue(out var call))
        {
            problems.Add("ran " + call);
        }

        if (!_page.Url.StartsWith(_address + path, StringComparison.Ordinal))
        {
            problems.Add("led to " + _page.Url);
        }

        return problems;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
