using System.Net;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;
using UnionSite.Cms.Display;
using UnionSite.Cms.Text;
using UnionSite.Modules.Engagement.Statistics;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Engagement;

public sealed class StatisticsTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Browser = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36";

    private DateOnly Today => HanoiTime.Day(site.Clock.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Count_OneThousandAtOnce_IsExact_AndMachinesStandApart()
    {
        var item = await site.PublishAsync("Page", "Trang được đếm");
        var counter = site.Services.GetRequiredService<IPageViewCounter>();
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(() => counter.Count(new PageVisit(item.ContentItemId, i % 5 == 0 ? "Googlebot/2.1" : Browser)))));
        Assert.True(await site.Services.GetRequiredService<StatisticsWriter>().FlushAsync(default));
        var day = Assert.Single(await site.Services.GetRequiredService<StatisticsStore>().DaysAsync(Today, Today, item.ContentItemId, default));
        Assert.Equal((800, 200), (day.People, day.Machines));
    }

    [Fact]
    public async Task Count_OfADraft_IsDropped()
    {
        var item = await site.SaveDraftAsync("Page", "Bản nháp không đếm");
        site.Services.GetRequiredService<IPageViewCounter>().Count(new PageVisit(item.ContentItemId, Browser));
        Assert.True(await site.Services.GetRequiredService<StatisticsWriter>().FlushAsync(default));
        var store = site.Services.GetRequiredService<StatisticsStore>();
        Assert.Empty(await store.DaysAsync(Today, Today, item.ContentItemId, default));
        Assert.Contains(await store.DropsAsync(Today, Today, default), drop => drop.Reason == nameof(DropReason.NotPublished));
    }

    [Fact]
    public async Task Page_ShowsFigures_ToStaffWithTheRightOnly()
    {
        var item = await site.PublishAsync("Page", "Trang trong bảng số liệu");
        var counter = site.Services.GetRequiredService<IPageViewCounter>();
        for (var i = 0; i < 7; i++)
        {
            counter.Count(new PageVisit(item.ContentItemId, Browser));
            site.Services.GetRequiredService<IPageFeedback>().Count(item.ContentItemId, helpful: i < 3);
        }

        Assert.True(await site.Services.GetRequiredService<StatisticsWriter>().FlushAsync(default));
        using var editor = await site.SignInAsync("Editor");
        var page = await editor.GetPageAsync("/Admin/Statistics?bai=" + item.ContentItemId);
        Assert.Contains("7 lượt xem", page.QuerySelector("#so-nguoi")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.plot title"));
        Assert.NotNull(page.QuerySelector("svg.plot desc"));
        var said = page.QuerySelectorAll("section[aria-labelledby=co-ich] tbody tr").Single(row => row.TextContent.Contains("Trang trong bảng", StringComparison.Ordinal));
        Assert.Contains("7", said.Children[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("không nêu", said.Children[2].TextContent);
        using var anonymous = site.AnonymousClient();
        using var contributor = await site.SignInAsync("Contributor");
        Assert.NotEqual(HttpStatusCode.OK, await anonymous.StatusAsync("/Admin/Statistics"));
        Assert.NotEqual(HttpStatusCode.OK, await contributor.StatusAsync("/Admin/Statistics"));
    }

    [Fact]
    public async Task Visit_OfAPublicPage_IsCounted_WithoutACookie()
    {
        var item = await site.PublishAsync("Page", "Trang mà người đọc mở");
        using var reader = site.AnonymousClient();
        reader.DefaultRequestHeaders.UserAgent.ParseAdd(Browser);
        using var answer = await reader.GetAsync(new Uri("/" + item.FindPart("AutoroutePart")!["Path"], UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(await site.Services.GetRequiredService<StatisticsWriter>().FlushAsync(default));
        var day = Assert.Single(await site.Services.GetRequiredService<StatisticsStore>().DaysAsync(Today, Today, item.ContentItemId, default));
        Assert.Equal(1, day.People);
    }

    [Fact]
    public async Task Stop_WritesWhatIsStillInMemory()
    {
        var stopping = new SiteFactory();
        await stopping.InitializeAsync();
        using var folder = stopping.KeepFolder();
        var item = await stopping.PublishAsync("Page", "Trang đếm lúc tắt máy");
        stopping.Services.GetRequiredService<IPageViewCounter>().Count(new PageVisit(item.ContentItemId, Browser));
        await stopping.DisposeAsync();
        var store = new StatisticsStore(new DataFolder(folder.Path, ""));
        Assert.Equal(1, Assert.Single(await store.DaysAsync(Today, Today, item.ContentItemId, default)).People);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
