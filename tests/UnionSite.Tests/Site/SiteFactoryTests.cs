using UnionSite.Cms.Data;
using Xunit;

namespace UnionSite.Tests.Site;

/// <summary>What every other test relies on.</summary>
public sealed class SiteFactoryTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Site_Starts_WithADatabaseOfItsOwn()
    {
        Assert.True(await site.Scope<SiteDb, bool>(db => db.Database.CanConnectAsync()));
        Assert.True(File.Exists(Path.Combine(site.DataFolder, "site.db")));
    }

    [Fact]
    public async Task Publish_WithTitle_IsPublished()
    {
        var item = await site.PublishAsync("NewsArticle", "Tin thử của bộ kiểm thử");
        Assert.True(item.Published);
    }
}
