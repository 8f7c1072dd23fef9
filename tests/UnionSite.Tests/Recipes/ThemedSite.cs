using Microsoft.AspNetCore.Hosting;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Recipes;

/// <summary>A site with a second theme, "Plain", that brings no template of its own: everything shows through the kernel's plain ones.</summary>
public sealed class ThemedSite : SiteFactory
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("UnionSite:Themes:0", "Plain");
    }
}
