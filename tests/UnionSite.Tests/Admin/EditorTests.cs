using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>An editor at the desk, through the pages as a browser sends them.</summary>
public sealed class EditorTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string New = "/Admin/Contents/ContentTypes/NewsArticle/Create";

    [Fact]
    public async Task Create_Publish_ShowsTheArticle()
    {
        using var editor = await site.SignInAsync("Editor");
        using var saved = await editor.SubmitAsync(New, "#soan", Article("Bài viết ở bàn biên tập"), "button[value=publish]");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var reader = site.AnonymousClient();
        var page = await reader.GetPageAsync("/tin-tuc/bai-viet-o-ban-bien-tap");
        Assert.Contains("Bài viết ở bàn biên tập", page.Body!.Words(), StringComparison.Ordinal);
        var item = await LatestAsync(saved);
        Assert.Equal("Section", JsonText.TextOf(item.FindPart("ContainedPart"), "ListContentType"));
    }

    [Fact]
    public async Task Create_Invalid_KeepsWhatWasTyped()
    {
        using var editor = await site.SignInAsync("Editor");
        var typed = Article("");
        typed["HtmlBodyPart.Html"] = "<p>Rất nhiều chữ</p>";
        typed["AutoroutePart.Path"] = "sai đường";
        using var refused = await editor.SubmitAsync(New, "#soan", typed, "button[value=publish]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.PageAsync();
        Assert.Equal("<p>Rất nhiều chữ</p>", page.QuerySelector<IHtmlTextAreaElement>("[name='HtmlBodyPart.Html']")!.Value);
        Assert.Equal("sai đường", page.QuerySelector<IHtmlInputElement>("[name='AutoroutePart.Path']")!.Value);
        foreach (var link in page.QuerySelectorAll(".note.bad a").OfType<IHtmlAnchorElement>())
        {
            Assert.NotNull(page.GetElementById(link.Hash.TrimStart('#')));
        }

        Assert.Equal("true", page.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Save_Stale_IsRefusedWithBothTexts()
    {
        var item = await site.SaveDraftAsync("NewsArticle", "Bài hai người cùng sửa");
        var path = $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";
        using var first = await site.SignInAsync("Editor");
        using var second = await site.SignInAsync("Editor");
        var page = await second.GetPageAsync(path);
        using var saved = await first.SubmitAsync(path, "#soan", new Dictionary<string, string?> { ["NewsArticle.Lead.Text"] = "Chữ của người thứ nhất" }, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var mine = new Dictionary<string, string?> { ["NewsArticle.Lead.Text"] = "Chữ của người thứ hai" };
        using var refused = await second.SubmitAsync(path, page, "#soan", mine, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var shown = await refused.PageAsync();
        Assert.Contains("nhất", shown.QuerySelector("#hai-ban ~ fieldset del")!.Words(), StringComparison.Ordinal);
        Assert.Contains("hai", shown.QuerySelector("#hai-ban ~ fieldset ins")!.Words(), StringComparison.Ordinal);
        Assert.Equal("Chữ của người thứ hai", shown.QuerySelector<IHtmlTextAreaElement>("[name='NewsArticle.Lead.Text']")!.Value.Trim());
        using var again = await second.SubmitAsync(path, shown, "#soan", mine, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Chữ của người thứ hai", JsonText.TextOf((await LatestAsync(item.ContentItemId)).FindField("NewsArticle", "Lead"), "Text"));
    }

    [Fact]
    public async Task Draft_OfAPublishedItem_StaysUnseen()
    {
        var item = await site.PublishAsync("NewsArticle", "Bài đã đăng có nháp");
        using var editor = await site.SignInAsync("Editor");
        using var saved = await editor.SubmitAsync(
            $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit", "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = "Tựa mới còn nháp" }, "button[value=draft].quiet");
        using var reader = site.AnonymousClient();
        var page = await reader.GetPageAsync("/tin-tuc/bai-da-dang-co-nhap");
        Assert.DoesNotContain("Tựa mới còn nháp", page.Body!.Words(), StringComparison.Ordinal);
        var preview = await editor.GetPageAsync($"/Contents/ContentItems/{item.ContentItemId}/Preview");
        Assert.Contains("Tựa mới còn nháp", preview.Body!.Words(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, await reader.StatusAsync($"/Contents/ContentItems/{item.ContentItemId}/Preview"));
    }

    [Fact]
    public async Task Preview_OfTheForm_SavesNothing()
    {
        using var editor = await site.SignInAsync("Editor");
        using var shown = await editor.SubmitAsync(New, "#soan", Article("Bài mới xem thử"), "button[value=preview]");
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.True(shown.Headers.CacheControl?.NoStore);
        Assert.Contains("Bài mới xem thử", (await shown.PageAsync()).Body!.Words(), StringComparison.Ordinal);
        var list = await editor.GetPageAsync("/Admin/Contents/ContentItems?q=" + Uri.EscapeDataString("Bài mới xem thử"));
        Assert.DoesNotContain("Bài mới xem thử", list.QuerySelector("tbody")?.Words() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_SearchWithoutAccents_Finds()
    {
        await site.SaveDraftAsync("NewsArticle", "Đường về Điện Biên");
        using var editor = await site.SignInAsync("Editor");
        var page = await editor.GetPageAsync("/Admin/Contents/ContentItems?q=duong+dien+bien&status=Draft&type=NewsArticle&sort=Title");
        Assert.Contains("Đường về Điện Biên", page.QuerySelector("tbody")!.Words(), StringComparison.Ordinal);
        var none = await editor.GetPageAsync("/Admin/Contents/ContentItems?q=duong+dien+bien&status=Published");
        Assert.DoesNotContain("Đường về Điện Biên", none.QuerySelector("tbody")?.Words() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_DeleteRestorePurge_AskFirst()
    {
        var item = await site.PublishAsync("NewsArticle", "Bài sẽ bị xóa");
        var at = $"/Admin/Contents/ContentItems/{item.ContentItemId}/";
        using var editor = await site.SignInAsync("Editor");
        foreach (var verb in new[] { "Unpublish", "Publish", "Delete", "Restore", "Delete", "Purge" })
        {
            using var done = await editor.SubmitAsync(at + verb, "main form", new Dictionary<string, string?>());
            Assert.True(done.StatusCode == HttpStatusCode.Redirect, verb);
        }

        Assert.Null(await site.Scope<ContentEditor, ContentItem?>(content => content.LatestAsync(item.ContentItemId, trashed: true)));
    }

    [Fact]
    public async Task Versions_Restore_MakesADraft()
    {
        var item = await site.PublishAsync("NewsArticle", "Bản thứ nhất của bài");
        item.Part("TitlePart")["Title"] = "Bản thứ hai của bài";
        await site.Scope<ContentEditor, EditResult>(content => content.PublishAsync(item, item.EditToken, "test"));
        using var editor = await site.SignInAsync("Editor");
        var path = $"/Admin/Contents/ContentItems/{item.ContentItemId}/Versions?version={item.ContentItemVersionId}";
        var page = await editor.GetPageAsync(path);
        Assert.Equal("thêm: hai", page.QuerySelector(".sides ins")?.Words());
        using var restored = await editor.SubmitAsync(path, page, "main form[method=post]", new Dictionary<string, string?>());
        var latest = await LatestAsync(item.ContentItemId);
        Assert.Equal(("Bản thứ nhất của bài", false), (latest.DisplayText, latest.Published));
    }

    [Fact]
    public async Task Bag_AddAndRemove_KeepTheForm()
    {
        using var editor = await site.SignInAsync("Editor");
        const string Path = "/Admin/Contents/ContentTypes/LegalAnswer/Create";
        var page = await editor.GetPageAsync(Path);
        var add = page.QuerySelector("button[value^='add|']")!.GetAttribute("value")!;
        var bag = add.Split('|')[1];
        using var added = await editor.SubmitAsync(Path, page, "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = "Câu hỏi có trích dẫn" }, $"button[value='{add}']");
        var second = await added.PageAsync();
        Assert.Equal("Câu hỏi có trích dẫn", second.QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
        var law = $"{bag}[0].LegalCitation.Law.Text";
        using var more = await editor.SubmitAsync(Path, second, "#soan", new Dictionary<string, string?> { [law] = "45/2019/QH14" }, $"button[value='{add}']");
        var third = await more.PageAsync();
        using var swapped = await editor.SubmitAsync(Path, third, "#soan", new Dictionary<string, string?> { [$"{bag}[1].LegalCitation.Law.Text"] = "41/2024/QH15" }, $"button[value='up|{bag}|1']");
        var fourth = await swapped.PageAsync();
        Assert.Equal("41/2024/QH15", fourth.QuerySelector<IHtmlInputElement>($"[name='{law}']")!.Value);
        using var removed = await editor.SubmitAsync(Path, fourth, "#soan", new Dictionary<string, string?>(), $"button[value='remove|{bag}|0']");
        Assert.Equal("45/2019/QH14", (await removed.PageAsync()).QuerySelector<IHtmlInputElement>($"[name='{law}']")!.Value);
    }

    [Theory]
    [InlineData("Taxonomy")]
    [InlineData("Menu")]
    [InlineData("Section")]
    [InlineData("Resolution")]
    [InlineData("HomePage")]
    public async Task Edit_EveryKind_SavesWithoutChange(string type)
    {
        using var editor = await site.SignInAsync("Administrator");
        var list = await editor.GetPageAsync("/Admin/Contents/ContentItems?type=" + type);
        var link = list.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var before = await LatestAsync(link.Split('/')[^2]);
        using var saved = await editor.SubmitAsync(link, "#soan", new Dictionary<string, string?>(), "button[value=publish]");
        Assert.True(saved.StatusCode == HttpStatusCode.Redirect, (await saved.PageAsync()).QuerySelector(".note.bad")?.Words());
        var after = await LatestAsync(link.Split('/')[^2]);
        Assert.Empty(await site.Scope<ContentModel, IReadOnlyList<ItemDifference>>(model => Task.FromResult(ItemDifferences.Between(before, after, model))));
        Assert.Equal(JsonText.WriteIndented(before.Content), JsonText.WriteIndented(after.Content));
    }

    [Fact]
    public async Task Contributor_MayWrite_ButNotPublish()
    {
        using var contributor = await site.SignInAsync("Contributor");
        var page = await contributor.GetPageAsync(New);
        Assert.Null(page.QuerySelector("button[value=publish]"));
        var typed = Article("Bài của cộng tác viên");
        typed["PublishLaterPart.ScheduledPublishUtc"] = "2026-12-01T08:00";
        using var saved = await contributor.SubmitAsync(New, page, "#soan", typed);
        var item = await LatestAsync(saved);
        Assert.Null(JsonText.TextOf(item.FindPart("PublishLaterPart"), "ScheduledPublishUtc"));
        var edit = await contributor.GetPageAsync($"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit");
        Assert.NotNull(edit.QuerySelector("#soan"));
        Assert.Equal(HttpStatusCode.OK, await contributor.StatusAsync("/Admin/Contents/ContentItems"));
        Assert.NotEqual(HttpStatusCode.OK, await contributor.StatusAsync($"/Admin/Contents/ContentItems/{item.ContentItemId}/Publish"));
    }

    [Fact]
    public async Task Pages_Anonymous_AreClosed()
    {
        var item = await site.PublishAsync("NewsArticle", "Bài để thử cửa");
        using var anybody = site.AnonymousClient();
        foreach (var path in new[] { New, "/Admin/Contents/ContentItems", "/Admin/Contents/Trash", $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit", $"/Admin/Contents/ContentItems/{item.ContentItemId}/Delete" })
        {
            Assert.NotEqual(HttpStatusCode.OK, await anybody.StatusAsync(path));
        }
    }

    private static Dictionary<string, string?> Article(string title) => new()
    {
        ["TitlePart.Title"] = title,
        ["NewsArticle.Lead.Text"] = "Hai câu dẫn. Đủ ý.",
        ["HtmlBodyPart.Html"] = "<p>Chữ của bài.</p>",
    };

    private Task<ContentItem> LatestAsync(HttpResponseMessage saved) => LatestAsync(saved.Headers.Location!.ToString().Split('/')[^2]);

    private async Task<ContentItem> LatestAsync(string id) => (await site.Scope<ContentEditor, ContentItem?>(content => content.LatestAsync(id)))!;
}
