using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>What the server keeps while an editor types, and whom it shows it to.</summary>
public sealed class AutosaveTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Lead = "NewsArticle.Lead.Text";
    private const string New = "/Admin/Contents/ContentTypes/NewsArticle/Create";

    [Fact]
    public async Task Autosave_IsOfferedToItsUserAlone_AndRestored()
    {
        var item = await site.SaveDraftAsync("NewsArticle", "Bài đang gõ dở");
        var path = Edit(item);
        using var mine = await site.SignInAsync("Editor");
        using var other = await site.SignInAsync("Administrator");
        var answer = await KeepAsync(mine, path, new() { [Lead] = "Chữ chưa lưu" });
        Assert.Equal("09:00", answer.GetProperty("at").GetString());

        Assert.Null((await other.GetPageAsync(path)).QuerySelector("[data-kept]"));
        Assert.DoesNotContain("Chữ chưa lưu", (await other.GetPageAsync(path + "?restore=true")).Body!.InnerHtml, StringComparison.Ordinal);
        var offered = (await mine.GetPageAsync(path)).QuerySelector("[data-kept]")!;
        Assert.Contains("Chữ chưa lưu", offered.Words(), StringComparison.Ordinal);
        var link = offered.QuerySelector("a")!.GetAttribute("href")!;
        var restored = await mine.GetPageAsync(link);
        Assert.Equal("Chữ chưa lưu", Text(restored));
        Assert.NotEqual("Chữ chưa lưu", (await LatestAsync(item)).FindField("NewsArticle", "Lead")?["Text"]?.ToString());

        using var saved = await mine.SubmitAsync(link, restored, "#soan", new Dictionary<string, string?>(), "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Chữ chưa lưu", (await LatestAsync(item)).FindField("NewsArticle", "Lead")?["Text"]?.ToString());
        Assert.Null((await mine.GetPageAsync(path)).QuerySelector("[data-kept]"));
    }

    [Fact]
    public async Task Autosave_OfANewItem_IsOfferedByItsType_AndDiscarded()
    {
        using var editor = await site.SignInAsync("Editor");
        await KeepAsync(editor, New, new() { ["TitlePart.Title"] = "Bài mới gõ dở" });
        var page = await editor.GetPageAsync(New);
        var offered = page.QuerySelector("[data-kept]")!;
        Assert.Contains("Bài mới gõ dở", offered.Words(), StringComparison.Ordinal);
        var restored = await editor.GetPageAsync(offered.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("Bài mới gõ dở", restored.QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
        using var discarded = await editor.SubmitAsync(New, page, "[data-kept] form", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, discarded.StatusCode);
        Assert.Null((await editor.GetPageAsync(New)).QuerySelector("[data-kept]"));
    }

    [Fact]
    public async Task Autosave_OverAVersionThatWasReplaced_EndsInAComparison()
    {
        var item = await site.SaveDraftAsync("NewsArticle", "Bài có người lưu chen vào");
        var path = Edit(item);
        using var mine = await site.SignInAsync("Editor");
        using var other = await site.SignInAsync("Editor");
        await KeepAsync(mine, path, new() { [Lead] = "Chữ của tôi" });
        using var theirs = await other.SubmitAsync(path, "#soan", new Dictionary<string, string?> { ["NewsArticle.SourceNote.Text"] = "Nguồn của người kia" }, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, theirs.StatusCode);

        var restored = await mine.GetPageAsync(path + "?restore=true");
        using var refused = await mine.SubmitAsync(path, restored, "#soan", new Dictionary<string, string?>(), "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var both = await refused.PageAsync();
        // Each has changed another field: the page proposes both changes, and saving as proposed keeps both.
        Assert.Equal("theirs", both.QuerySelector<IHtmlInputElement>("[name='_take.NewsArticle.SourceNote']:checked")!.Value);
        Assert.Equal("mine", both.QuerySelector<IHtmlInputElement>("[name='_take.NewsArticle.Lead']:checked")!.Value);
        using var saved = await mine.SubmitAsync(path, both, "#soan", new Dictionary<string, string?>(), "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var latest = await LatestAsync(item);
        Assert.Equal("Chữ của tôi", latest.FindField("NewsArticle", "Lead")?["Text"]?.ToString());
        Assert.Equal("Nguồn của người kia", latest.FindField("NewsArticle", "SourceNote")?["Text"]?.ToString());
    }

    [Fact]
    public async Task Presence_IsShownToTheNext_AndFades()
    {
        var item = await site.SaveDraftAsync("NewsArticle", "Bài hai người mở");
        using var first = await site.SignInAsync("Editor");
        using var second = await site.SignInAsync("Editor");
        Assert.Equal("", (await first.GetPageAsync(Edit(item))).QuerySelector("#dang-sua")!.Words());
        Assert.Contains("đang sửa nội dung này", (await second.GetPageAsync(Edit(item))).QuerySelector("#dang-sua")!.Words(), StringComparison.Ordinal);
        var told = await KeepAsync(first, Edit(item), new() { ["_token"] = "" }, beat: true);
        Assert.Equal(1, told.GetProperty("others").GetArrayLength());
    }

    [Fact]
    public async Task Autosave_WithoutSession_Answers401_WithoutRight403_AndTooOften429()
    {
        var item = await site.SaveDraftAsync("NewsArticle", "Bài của người khác");
        using var reader = site.AnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Keep(item.ContentItemId));
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        using var signedOut = await reader.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);

        using var contributor = await site.SignInAsync("Contributor");
        using var foreign = await PostAsync(contributor, New, Keep(item.ContentItemId), [], beat: false);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var unknown = await PostAsync(contributor, New, "/Admin/Contents/Autosave/1?type=NewsArticle", [], beat: false);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        var page = await contributor.GetPageAsync(New);
        var refused = 0;
        for (var i = 0; i < 95; i++)
        {
            using var one = await PostAsync(contributor, page, Keep(item.ContentItemId), [], beat: true);
            refused += one.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.InRange(refused, 1, 20);
    }

    [Fact]
    public async Task Note_TravelsWithTheVersion_ToHistoryAndToThePublisher()
    {
        using var contributor = await site.SignInAsync("Contributor");
        var typed = new Dictionary<string, string?>
        {
            ["TitlePart.Title"] = "Bài gửi duyệt",
            [Lead] = "Lời dẫn",
            ["HtmlBodyPart.Html"] = "<p>Thân bài</p>",
            ["_note"] = "Nhờ xem lại số liệu ở đoạn hai",
        };
        using var saved = await contributor.SubmitAsync(New, "#soan", typed, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var at = saved.Headers.Location!.OriginalString[..^"Edit".Length];
        using var editor = await site.SignInAsync("Editor");
        foreach (var page in new[] { "Edit", "Versions", "Publish" })
        {
            Assert.Contains("Nhờ xem lại số liệu ở đoạn hai", (await editor.GetPageAsync(at + page)).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        }

        typed["_note"] = new string('a', 501);
        using var tooLong = await contributor.SubmitAsync(at + "Edit", "#soan", new Dictionary<string, string?> { ["_note"] = typed["_note"] }, "button[value=draft].quiet");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tooLong.StatusCode);
    }

    [Fact]
    public async Task SignOut_ClearsTheBrowsersStore()
    {
        using var editor = await site.SignInAsync("Editor");
        using var gone = await editor.SubmitAsync("/Admin", "header form:not(.languages)", new Dictionary<string, string?>());
        Assert.Equal("\"cache\", \"storage\"", Assert.Single(gone.Headers.GetValues("Clear-Site-Data")));
    }

    private static string Edit(ContentItem item) => $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";

    private static string Keep(string id) => $"/Admin/Contents/Autosave/{id}?type=NewsArticle";

    private static string Text(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>($"[name='{Lead}']")!.Value.Trim();

    private static async Task<JsonElement> KeepAsync(HttpClient client, string path, Dictionary<string, string> typed, bool beat = false)
    {
        var page = await client.GetPageAsync(path);
        using var answer = await PostAsync(client, page, page.QuerySelector("#soan")!.GetAttribute("data-keep")!, typed, beat);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string address, Dictionary<string, string> typed, bool beat) =>
        await PostAsync(client, await client.GetPageAsync(path), address, typed, beat);

    // What the page's script sends: all fields of the form.
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, IHtmlDocument page, string address, Dictionary<string, string> typed, bool beat)
    {
        using var content = new MultipartFormDataContent();
        foreach (var control in page.QuerySelector<IHtmlFormElement>("#soan")!.Elements)
        {
            var value = control switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value,
                _ => null,
            };
            if (value is not null && control.GetAttribute("name") is { } name)
            {
                content.Add(new StringContent(typed.GetValueOrDefault(name, value)), name);
            }
        }

        if (beat)
        {
            content.Add(new StringContent("1"), "_beat");
        }

        return await client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    private async Task<ContentItem> LatestAsync(ContentItem item) =>
        (await site.Scope<ContentEditor, ContentItem?>(content => content.LatestAsync(item.ContentItemId)))!;
}
