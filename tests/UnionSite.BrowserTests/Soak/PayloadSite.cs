using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;

namespace UnionSite.BrowserTests.Soak;

/// <summary>A site of its own for hostile content, which no other test's pages shall show.</summary>
public sealed class PayloadSite : BrowserSite
{
    /// <summary>Opens a window in which anything that runs is noticed.</summary>
    internal async Task<PayloadWindow> WatchAsync()
    {
        // Without the policy, so that what is asked is whether the text itself is harmless.
        var context = await Chromium.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address, BypassCSP = true, Locale = "vi-VN", ServiceWorkers = ServiceWorkerPolicy.Block });
        context.SetDefaultTimeout(60_000);
        return await PayloadWindow.OpenAsync(context, Address);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        // All questions come from one address here.
        builder.UseSetting("UnionSite:LegalAdvice:AsksPerWindow", "1000000");
    }
}
