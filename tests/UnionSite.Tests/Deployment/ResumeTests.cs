using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;
using UnionSite.Cms.Deployment;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Deployment;

/// <summary>A run that a stopped machine left is taken up when the site starts again.</summary>
public sealed class ResumeTests
{
    [Fact]
    public async Task Run_LeftByAStoppedSite_IsTakenUp()
    {
        const string Id = "0123456789abcdef0123456789abcdef";
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        var folder = Path.Combine(site.DataFolder, "private", "travel", Id);
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "Recipe.json"), """
            { "name": "Dở dang", "steps": [ { "name": "content", "data": [ { "ContentItemId": "4resumetest000000000000001", "ContentItemVersionId": "4resumetest000000000000002", "ContentType": "Page",
              "DisplayText": "Trang của gói dở dang", "Latest": true, "Published": true, "TitlePart": { "Title": "Trang của gói dở dang" } } ] } ] }
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "travel.json"), $$"""
            { "Id": "{{Id}}", "UserId": "u", "UserName": "admin", "Name": "goi.zip", "CreatedUtc": "2026-11-23T01:59:00Z", "State": "Running", "Recipes": ["Recipe.json"] }
            """);
        var store = site.Services.GetRequiredService<TravelStore>();
        for (var i = 0; i < 300 && store.Find(Id, "u")!.State == TravelState.Running; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(TravelState.Done, store.Find(Id, "u")!.State);
        Assert.Equal(1, await site.Scope<SiteDb, int>(db => db.ContentItems.CountAsync(row => row.ContentItemId == "4resumetest000000000000001" && row.Published)));
        site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Null(store.Find(Id, "u"));
    }
}
