using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Cms.Items.References;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>What the desk says before an item goes: who leads to it.</summary>
public sealed class ReferencesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Delete_Names_WhoLeadsToTheItem()
    {
        var target = await site.PublishAsync("NewsArticle", "Bài được dẫn tới");
        var link = await site.PublishAsync("NewsArticle", "Bài có liên kết", item =>
            item.Part("HtmlBodyPart")["Html"] = "<p>Xem <a href=\"/tin-tuc/bai-duoc-dan-toi?x=1#y\">bài kia</a>.</p>");
        var pick = await site.SaveDraftAsync("NewsArticle", "Bài có chọn nội dung", item =>
            item.Content["Anything"] = new JsonObject { ["Pick"] = new JsonObject { ["ContentItemIds"] = new JsonArray(target.ContentItemId) } });
        using var editor = await site.SignInAsync("Editor");
        var at = $"/Admin/Contents/ContentItems/{target.ContentItemId}/Delete";
        var list = (await editor.GetPageAsync(at)).QuerySelector("[data-used-by]")!;
        Assert.Equal(2, list.QuerySelectorAll("li").Length);
        Assert.Contains("Bài có liên kết", list.Words(), StringComparison.Ordinal);
        Assert.Contains("Bài có chọn nội dung", list.Words(), StringComparison.Ordinal);

        // A link that is taken out, and an item that is gone, refer no more.
        await site.Scope<ContentEditor, EditResult>(content => content.DeleteAsync(pick.ContentItemId, "test"));
        link.Part("HtmlBodyPart")["Html"] = "<p>Không còn liên kết.</p>";
        await site.Scope<ContentEditor, EditResult>(content => content.PublishAsync(link, link.EditToken, "test"));
        Assert.Null((await editor.GetPageAsync(at)).QuerySelector("[data-used-by]"));
    }

    [Fact]
    public async Task Reindexing_FillsTheIndex_OfOldRows()
    {
        var target = await site.PublishAsync("NewsArticle", "Bài cũ được dẫn tới");
        var link = await site.PublishAsync("NewsArticle", "Bài cũ có liên kết", item =>
            item.Part("HtmlBodyPart")["Html"] = "<p><a href='/tin-tuc/bai-cu-duoc-dan-toi'>kia</a></p>");
        // A draft beside the public version: both are indexed in one batch.
        await site.Scope<ContentEditor, EditResult>(content => content.SaveDraftAsync(link, link.EditToken, "test"));
        await site.Scope<SiteDb>(db => db.Set<ContentReference>().ExecuteDeleteAsync());
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var (db, indexer) = (scope.ServiceProvider.GetRequiredService<SiteDb>(), scope.ServiceProvider.GetRequiredService<RowIndexer>());
            foreach (var row in await db.ContentItems.Where(row => row.ContentType == "NewsArticle" && (row.Latest || row.Published)).ToListAsync())
            {
                await indexer.IndexAsync(row, default);
            }

            await db.SaveChangesAsync();
        }

        var report = await site.Scope<ContentReferences, ReferenceReport>(references => references.ToAsync(target.ContentItemId, default));
        Assert.Equal(link.ContentItemId, Assert.Single(report.Shown).ContentItemId);
        Assert.True(report.Shown[0].IsPublic);
    }

    [Fact]
    public async Task Clone_IsADraft_WithATitleAndAPathOfItsOwn()
    {
        var original = await site.PublishAsync("NewsArticle", "Bài để nhân bản");
        using var editor = await site.SignInAsync("Editor");
        using var done = await editor.SubmitAsync($"/Admin/Contents/ContentItems/{original.ContentItemId}/Clone", "main form", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var copy = (await site.Scope<ContentEditor, ContentItem?>(content => content.LatestAsync(done.Headers.Location!.OriginalString.Split('/')[^2])))!;
        Assert.Equal("Bài để nhân bản (bản sao)", copy.DisplayText);
        Assert.False(copy.Published);
        Assert.NotEqual(original.ContentItemId, copy.ContentItemId);
        Assert.NotEqual(original.FindPart("AutoroutePart")?["Path"]?.ToString(), copy.FindPart("AutoroutePart")?["Path"]?.ToString());
    }
}
