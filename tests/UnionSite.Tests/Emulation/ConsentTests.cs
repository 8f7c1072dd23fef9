using System.Net;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Emulation;

/// <summary>Nobody is shown without consent; who withdraws is gone from every place the public can reach, at once.</summary>
public sealed class ConsentTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Publish_WithoutAnEntryInTheRegister_IsRefused()
    {
        var draft = await Exemplars.DraftAsync(site, "Chưa có sổ", "Lò Thị Sổ", null);
        Assert.Contains("sổ đồng ý chưa ghi", (await Exemplars.PublishAsync(site, draft.ContentItemId)).Errors[0].Message, StringComparison.Ordinal);
        using var editor = await site.SignInAsync("Editor");
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Lò Thị Sổ", isMain: true, null);
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Vàng A Chưa", isMain: false, null, way: "");
        var refused = await Exemplars.PublishAsync(site, draft.ContentItemId);
        Assert.Equal(EditStatus.Cancelled, refused.Status);
        Assert.Contains("chưa có sự đồng ý của Vàng A Chưa", refused.Errors[0].Message, StringComparison.Ordinal);
        var path = "/Admin/Emulation/Consents/" + draft.ContentItemId;
        using var removed = await editor.SubmitAsync(path, "form[action$='Remove']", new Dictionary<string, string?>());
        Assert.True((await Exemplars.PublishAsync(site, draft.ContentItemId)).IsDone);
    }

    [Fact]
    public async Task Register_TypedWrong_TellsBesideTheFields_AndKeepsTheRest()
    {
        var draft = await Exemplars.DraftAsync(site, "Ghi sai", "Người Ghi Sai", null);
        using var editor = await site.SignInAsync("Editor");
        using var response = await editor.SubmitAsync("/Admin/Emulation/Consents/" + draft.ContentItemId, "#ghi", new Dictionary<string, string?> { ["Name"] = "Người Ghi Sai", ["Way"] = "paper", ["ConsentOn"] = "2026-11-24", ["ConsentText"] = "ừ" });
        var form = (await response.PageAsync()).QuerySelector("#ghi")!;
        Assert.Equal("Người Ghi Sai", form.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector("[name=ConsentOn][aria-invalid=true]"));
        Assert.NotNull(form.QuerySelector("[name=ConsentText][aria-invalid=true]"));
        Assert.Empty((await editor.GetPageAsync("/Admin/Emulation/Consents/" + draft.ContentItemId)).QuerySelectorAll("section.box"));
    }

    [Fact]
    public async Task Withdrawal_OfTheHonoured_RemovesNameAndFaceEverywhere()
    {
        const string Name = "Giàng Thị Rút";
        var file = await Exemplars.PictureAsync(site, "guong/rut-lui.png", 1300, 731);
        var twin = await Exemplars.PictureAsync(site, "guong/ban-sao.png", 1300, 731);
        var draft = await Exemplars.DraftAsync(site, $"{Name} giữ xưởng", Name, file.Path, item =>
        {
            item.Part("SeoMetaPart")["MetaDescription"] = $"{Name} giữ xưởng sạch";
            item.Part("HtmlBodyPart")["Html"] = $"<p>Chị Giàng Thị <b>Rút</b> làm ở xưởng.</p><p><img src=\"/media/{file.Path}\" alt=\"Chị Rút\"></p>";
        });
        using var editor = await site.SignInAsync("Editor");
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, Name, isMain: true, file.Path);
        Assert.True((await Exemplars.PublishAsync(site, draft.ContentItemId)).IsDone);
        var news = await site.PublishAsync("NewsArticle", "Tin dùng chung ảnh", item =>
            item.Part("NewsArticle")["Cover"] = new JsonObject { ["Paths"] = new JsonArray(twin.Path), ["MediaTexts"] = new JsonArray("Ảnh ở xưởng") });
        using var reader = site.AnonymousClient();
        string[] places = ["/dien-hinh/giang-thi-rut-giu-xuong", "/dien-hinh", "/dien-hinh?nam=2026", "/", "/rss", "/dien-hinh/rss", "/sitemap.xml", "/tim-kiem?q=giang+thi+rut", "/Contents/ContentItems/" + draft.ContentItemId];
        string[] pictures = [MediaUrls.Of(file), MediaUrls.Of(file, 480), MediaUrls.Of(file, 1024), $"/media/{file.Path}", MediaUrls.Of(twin), MediaUrls.Of(twin, 240)];
        var shown = await TextsAsync(reader, places);
        // The test would prove nothing of places where nothing had been: the page, the lists, the feed, the sitemap, the search.
        Assert.All(new[] { 0, 1, 2, 3, 4, 5, 6, 7 }, index => Assert.True(Holds(shown[index]), places[index]));
        Assert.Contains("og:image", shown[0], StringComparison.Ordinal);
        foreach (var picture in pictures)
        {
            using var before = await reader.GetAsync(new Uri(picture, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
            Assert.True(before.Headers.CacheControl!.MaxAge <= TimeSpan.FromMinutes(1), picture);
        }

        Assert.NotEmpty(Derivatives(file));

        using var done = await editor.SubmitAsync(await WithdrawPathAsync(editor, draft.ContentItemId), "form.box", new Dictionary<string, string?> { ["Reason"] = "Chị gọi điện ngày 23/11, xin thôi." });
        var answer = (await done.PageAsync()).QuerySelector("main")!.Words();
        Assert.Contains("Bài đã rời khỏi trang", answer, StringComparison.Ordinal);
        Assert.Contains("guong/ban-sao.png", answer, StringComparison.Ordinal);
        Assert.Contains("Tin dùng chung ảnh", answer, StringComparison.Ordinal);

        Assert.All(await TextsAsync(reader, places), text => Assert.False(Holds(text), text));
        foreach (var picture in pictures)
        {
            Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync(picture));
            Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(picture));
        }

        Assert.Empty(Derivatives(file));
        var other = await reader.GetStringAsync("/" + news.FindPart("AutoroutePart")!["Path"]!.GetValue<string>());
        Assert.DoesNotContain("ban-sao", other, StringComparison.Ordinal);
        await NothingBringsItBackAsync(draft.ContentItemId, Name, editor);
    }

    [Fact]
    public async Task Withdrawal_OfSomebodyOnAPictureAlone_LeavesTheStory_WithoutThePicture()
    {
        var file = await Exemplars.PictureAsync(site, "guong/ca-to.png", 900, 501);
        var draft = await Exemplars.DraftAsync(site, "Cả tổ cùng làm", "Tổ trưởng Lý A Còn", file.Path);
        using var editor = await site.SignInAsync("Editor");
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Lý A Còn", isMain: true, null);
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Phàn Thị Góc", isMain: false, file.Path);
        Assert.True((await Exemplars.PublishAsync(site, draft.ContentItemId)).IsDone);
        using var done = await editor.SubmitAsync(await WithdrawPathAsync(editor, draft.ContentItemId, "Phàn Thị Góc"), "form.box", new Dictionary<string, string?> { ["Reason"] = "Không muốn có ảnh" });
        Assert.Contains("Bài vẫn ở trên trang", (await done.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var reader = site.AnonymousClient();
        var page = await reader.GetStringAsync("/dien-hinh/ca-to-cung-lam");
        Assert.Contains("Lý A Còn", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ca-to.png", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ảnh chân dung bên máy", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync(MediaUrls.Of(file)));
        // The editors' version holds the picture no more.
        var latest = await site.Scope<ContentEditor, ContentItem?>(content => content.LatestAsync(draft.ContentItemId));
        Assert.DoesNotContain("ca-to.png", latest!.ToJson().ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_OfSomebodyNamedInTheText_TakesTheItemDown_UntilItIsRewritten()
    {
        var draft = await Exemplars.DraftAsync(site, "Chuyện có người thứ hai", "Mùa A Một", null, item =>
            item.Part("HtmlBodyPart")["Html"] = "<p>Anh Mùa A Một làm cùng anh sùng a hai.</p>");
        using var editor = await site.SignInAsync("Editor");
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Mùa A Một", isMain: true, null);
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Sùng A Hai", isMain: false, null);
        Assert.True((await Exemplars.PublishAsync(site, draft.ContentItemId)).IsDone);
        using var done = await editor.SubmitAsync(await WithdrawPathAsync(editor, draft.ContentItemId, "Sùng A Hai"), "form.box", new Dictionary<string, string?> { ["Reason"] = "Xin rút tên" });
        Assert.Contains("Bài đã rời khỏi trang", (await done.PageAsync()).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var reader = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync("/dien-hinh/chuyen-co-nguoi-thu-hai"));
        Assert.Contains("Sùng A Hai đã rút lại", (await Exemplars.PublishAsync(site, draft.ContentItemId)).Errors[0].Message, StringComparison.Ordinal);
        await site.Scope<ContentEditor>(async content =>
        {
            var item = (await content.LatestAsync(draft.ContentItemId))!;
            item.Part("HtmlBodyPart")["Html"] = "<p>Anh Mùa A Một làm cùng một đồng nghiệp.</p>";
            Assert.True((await content.PublishAsync(item, item.EditToken, "test")).IsDone);
        });
        Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync("/dien-hinh/chuyen-co-nguoi-thu-hai"));
    }

    [Fact]
    public async Task Consent_GivenAnew_OpensAgain()
    {
        var file = await Exemplars.PictureAsync(site, "guong/doi-y.png", 700, 402);
        var draft = await Exemplars.DraftAsync(site, "Người đổi ý", "Tao Thị Đổi", file.Path);
        using var editor = await site.SignInAsync("Editor");
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Tao Thị Đổi", isMain: true, file.Path);
        var path = await WithdrawPathAsync(editor, draft.ContentItemId);
        using (var done = await editor.SubmitAsync(path, "form.box", new Dictionary<string, string?> { ["Reason"] = "Nghĩ lại" }))
        {
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        }

        // Asked twice, nothing happens twice.
        using (var again = await editor.GetAsync(new Uri(path, UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        }

        var edit = (await editor.GetPageAsync("/Admin/Emulation/Consents/" + draft.ContentItemId)).QuerySelector("section.box a.btn")!.GetAttribute("href")!.Split('#')[0];
        using var saved = await editor.SubmitAsync(edit, "#ghi", new Dictionary<string, string?> { ["Way"] = "recorded", ["ConsentOn"] = "2026-11-23", ["ConsentText"] = "Nghe lại rồi, tôi đồng ý cho đăng." });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await editor.StatusAsync(MediaUrls.Of(file)));
    }

    [Theory]
    [InlineData("UnionOfficer")]
    [InlineData("AwardCouncil")]
    [InlineData("Author")]
    [InlineData("Member")]
    [InlineData("Moderator")]
    public async Task Register_IsClosed_ToEverybodyElse(string role)
    {
        var draft = await Exemplars.DraftAsync(site, "Sổ kín " + role, "Ai Đó", null);
        using var editor = await site.SignInAsync("Editor");
        await Exemplars.ConsentAsync(editor, draft.ContentItemId, "Ai Đó", isMain: true, null);
        using var other = await site.SignInAsync(role);
        using var anonymous = site.AnonymousClient();
        var token = (await other.GetPageAsync("/Account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "/Admin/Emulation/Consents", "/Admin/Emulation/Consents/" + draft.ContentItemId, await WithdrawPathAsync(editor, draft.ContentItemId) })
        {
            Assert.NotEqual(HttpStatusCode.OK, await other.StatusAsync(path));
            Assert.Equal(HttpStatusCode.Redirect, await anonymous.StatusAsync(path));
            using var posted = await other.PostAsync(new Uri(path + "?handler=Save", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Reason", "một lý do dài")]));
            Assert.NotEqual(HttpStatusCode.OK, posted.StatusCode);
        }

        Assert.Contains("Đã đồng ý", (await editor.GetPageAsync("/Admin/Emulation/Consents/" + draft.ContentItemId)).QuerySelector("section.box")!.Words(), StringComparison.Ordinal);
    }

    private async Task NothingBringsItBackAsync(string id, string name, HttpClient editor)
    {
        // Neither the draft, nor an old version, nor a copy, nor the same picture sent once more under another name.
        await site.Scope<ContentEditor>(async content =>
        {
            Assert.Equal(EditStatus.Cancelled, (await content.PublishLatestAsync(id, "test")).Status);
            foreach (var version in await content.VersionsAsync(id))
            {
                var restored = await content.RestoreVersionAsync(version.ContentItemVersionId, "test");
                Assert.True(restored.IsDone);
                Assert.Equal(EditStatus.Cancelled, (await content.PublishLatestAsync(id, "test")).Status);
            }

            var copy = (await content.CloneAsync(id, "test")).Item!;
            copy.Part("Exemplar")["ConsentToShow"] = new JsonObject { ["Value"] = true };
            copy.Part("Exemplar")["Kind"] = new JsonObject { ["Text"] = "group" };
            var published = await content.PublishAsync(copy, copy.EditToken, "test");
            Assert.Equal(EditStatus.Cancelled, published.Status);
            Assert.Contains(name, published.Errors[0].Message + name, StringComparison.Ordinal);
        });
        var again = await Exemplars.PictureAsync(site, "guong/gui-lai.png", 1300, 731);
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(MediaUrls.Of(again)));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => site.PublishAsync("NewsArticle", "Tin gửi lại ảnh", item =>
            item.Part("NewsArticle")["Cover"] = new JsonObject { ["Paths"] = new JsonArray(again.Path), ["MediaTexts"] = new JsonArray("Ảnh") }));
        Assert.Contains("rút lại sự đồng ý", refused.Message, StringComparison.Ordinal);
    }

    private static bool Holds(string text) => text.Contains("Giàng Thị", StringComparison.Ordinal) || text.Contains("giang-thi-rut-giu", StringComparison.Ordinal) || text.Contains("rut-lui", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> TextsAsync(HttpClient reader, IEnumerable<string> places)
    {
        var texts = new List<string>();
        foreach (var place in places)
        {
            using var response = await reader.GetAsync(new Uri(place, UriKind.Relative));
            texts.Add(response.Headers.Location + await response.Content.ReadAsStringAsync());
        }

        return texts;
    }

    private string[] Derivatives(MediaFile file) => Directory.GetFiles(Path.Combine(site.DataFolder, "cache", "media", file.Hash[..2]), file.Hash + "-*");

    private static async Task<string> WithdrawPathAsync(HttpClient editor, string contentItemId, string? name = null)
    {
        var page = await editor.GetPageAsync("/Admin/Emulation/Consents/" + contentItemId);
        var box = page.QuerySelectorAll("section.box").First(found => name is null || found.QuerySelector("h2")!.Words() == name);
        return box.QuerySelector("a[href*='/Withdraw/']")!.GetAttribute("href")!;
    }
}
