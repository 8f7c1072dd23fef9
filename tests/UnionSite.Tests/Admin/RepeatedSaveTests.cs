using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>The answer to a save is lost on the way and the same form is sent once more: done once, and no quarrel with oneself.</summary>
public sealed class RepeatedSaveTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("draft")]
    [InlineData("publish")]
    public async Task NewItem_SentTwice_IsOneItem(string verb)
    {
        using var editor = await site.SignInAsync("Editor");
        var form = await editor.GetPageAsync(ApprovalSteps.New);
        var title = $"Bài gửi hai lần {verb}";
        var button = verb == "draft" ? "button[value=draft].quiet" : "button[value=publish]";
        using var first = await editor.SubmitAsync(ApprovalSteps.New, form, "#soan", ApprovalSteps.Article(title), button);
        using var second = await editor.SubmitAsync(ApprovalSteps.New, form, "#soan", ApprovalSteps.Article(title), button);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await site.Scope<SiteDb, int>(db => db.ContentItems.CountAsync(row => row.DisplayText == title)));
    }

    [Fact]
    public async Task Edit_SentTwice_IsOneVersion_AndAnotherTextIsStillRefused()
    {
        var item = await site.PublishAsync("NewsArticle", "Bài sửa gửi hai lần");
        var path = ApprovalSteps.At(item.ContentItemId, "Edit");
        using var editor = await site.SignInAsync("Editor");
        var form = await editor.GetPageAsync(path);
        var typed = new Dictionary<string, string?> { ["HtmlBodyPart.Html"] = "<p>Chữ mới.</p>" };
        using var first = await editor.SubmitAsync(path, form, "#soan", typed, "button[value=draft].quiet");
        var versions = await VersionsAsync(item.ContentItemId);
        using var second = await editor.SubmitAsync(path, form, "#soan", typed, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Equal(versions, await VersionsAsync(item.ContentItemId));
        using var other = await editor.SubmitAsync(path, form, "#soan", new Dictionary<string, string?> { ["HtmlBodyPart.Html"] = "<p>Chữ khác.</p>" }, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        // Somebody else who typed the same is told that another person saved: it is their name that would stand there.
        using var colleague = await site.SignInAsync("Editor");
        using var same = await colleague.SubmitAsync(path, Renamed(form, await colleague.GetPageAsync(path)), "#soan", typed, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Conflict, same.StatusCode);
        // A draft is no publication: the verb must be done as well.
        using var published = await editor.SubmitAsync(path, form, "#soan", typed, "button[value=publish]");
        Assert.Equal(HttpStatusCode.Conflict, published.StatusCode);
    }

    // The colleague's own form as it was before the first save.
    private static IHtmlDocument Renamed(IHtmlDocument before, IHtmlDocument own)
    {
        own.QuerySelector<IHtmlInputElement>("#soan input[name=_token]")!.Value = before.QuerySelector<IHtmlInputElement>("#soan input[name=_token]")!.Value;
        return own;
    }

    private Task<int> VersionsAsync(string id) => site.Scope<SiteDb, int>(db => db.ContentItems.CountAsync(row => row.ContentItemId == id));
}
