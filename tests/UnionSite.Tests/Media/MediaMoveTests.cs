using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using UnionSite.Cms.Admin.Bulk;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Settings;
using UnionSite.Tests.Admin;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Media;

/// <summary>Renamed and moved files: what mentions them follows, old addresses lead on, nothing is broken in between.</summary>
public sealed class MediaMoveTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Rename_RewritesItemsAndSettings_AndTheOldAddressLeadsOn()
    {
        var file = await StoreAsync("cu/anh bia.png", 71);
        var published = await site.PublishAsync("NewsArticle", "Bài dùng ảnh bìa cũ", item =>
        {
            item.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/cu/anh%20bia.png?width=480&amp;format=webp\" alt=\"Bìa\"> và /media/cu/anh%20bia.png.bak</p>";
            item.Content["NewsArticle"] = new JsonObject { ["Cover"] = new JsonObject { ["Paths"] = new JsonArray("cu/anh bia.png"), ["MediaTexts"] = new JsonArray("Bìa") } };
        });
        var draft = await site.SaveDraftAsync("Page", "Nháp dùng ảnh bìa cũ", item => item.Part("HtmlBodyPart")["Html"] = "<p><a href=\"/media/cu/anh%20bia.png\">Ảnh</a></p>");
        await site.Scope<SettingsStore>(async settings =>
        {
            var bag = await settings.ReadAsync();
            bag["SiteLogo"] = new JsonObject { ["Logo"] = new JsonObject { ["Paths"] = new JsonArray("cu/anh bia.png") } };
            await settings.ReplaceAsync(bag, "test");
        });
        using var editor = await site.SignInAsync("Editor");
        var page = await editor.GetPageAsync("/Admin/Media/File/cu/anh%20bia.png");
        Assert.Contains("Bài dùng ảnh bìa cũ", page.QuerySelector("ul.rows")!.Words(), StringComparison.Ordinal);
        Assert.Contains("Đang dùng ở 3 nơi", page.QuerySelector("form[action*='Move']")!.Words(), StringComparison.Ordinal);
        using var moved = await editor.SubmitAsync("/Admin/Media/File/cu/anh%20bia.png", "form[action*='Move']", new Dictionary<string, string?> { ["name"] = "Bìa mới", ["folder"] = "Mới/2027" });
        Assert.EndsWith("/Admin/Media/File/moi/2027/bia-moi.png", moved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var told = (await editor.GetPageAsync(moved.Headers.Location.OriginalString)).QuerySelector(".note.ok")!.Words();
        var job = await site.EndOfAsync(long.Parse(Regex.Match(told, @"việc số (\d+)").Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(2, job.Total);
        Assert.All(await site.RowsOfAsync(job.Id), row => Assert.Equal(BulkState.Done, row.State));

        var now = (await LatestAsync(published))!;
        Assert.True(now.Published);
        Assert.Equal(published.PublishedUtc, now.PublishedUtc);
        Assert.NotEqual(published.ContentItemVersionId, now.ContentItemVersionId);
        var json = now.ToJson().ToJsonString();
        Assert.Contains("\"moi/2027/bia-moi.png\"", json, StringComparison.Ordinal);
        Assert.Contains("/media/moi/2027/bia-moi.png?width=480", json, StringComparison.Ordinal);
        Assert.Contains("/media/cu/anh%20bia.png.bak", json, StringComparison.Ordinal);
        var then = (await LatestAsync(draft))!;
        Assert.False(then.Published);
        Assert.Contains("/media/moi/2027/bia-moi.png", then.ToJson().ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("moi/2027/bia-moi.png", (await site.Scope<SettingsStore, JsonObject>(settings => settings.ReadAsync())).ToJsonString(), StringComparison.Ordinal);

        using var anonymous = site.AnonymousClient();
        using var old = await anonymous.GetAsync(new Uri("/media/cu/anh%20bia.png?width=240&format=webp", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
        Assert.Equal("/media/moi/2027/bia-moi.png?width=240&format=webp", old.Headers.Location!.OriginalString);
        using var log = await site.SignInAsync("Administrator");
        Assert.Contains("cu/anh bia.png thành moi/2027/bia-moi.png", (await log.GetPageAsync("/Admin/AuditTrail")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(file.Hash, (await site.Scope<MediaLibrary, MediaFile?>(library => library.FindAsync("moi/2027/bia-moi.png")))!.Hash);
    }

    [Fact]
    public async Task Folder_MovesWithEverythingInIt_AndAnOlderMoveLeadsToTheLastPlace()
    {
        await StoreAsync("nhanh/a.png", 72);
        await StoreAsync("nhanh/nho/b.png", 73);
        using var editor = await site.SignInAsync("Editor");
        foreach (var (from, to) in new[] { ("nhanh", "Cành mới"), ("canh-moi", "la/xanh") })
        {
            using var moved = await editor.SubmitAsync("/Admin/Media/Folder/" + from, "form[action*='Move']", new Dictionary<string, string?> { ["target"] = to });
            Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        }

        using var anonymous = site.AnonymousClient();
        using var old = await anonymous.GetAsync(new Uri("/media/nhanh/nho/b.png", UriKind.Relative));
        Assert.Equal("/media/la/xanh/nho/b.png", old.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await anonymous.StatusAsync("/media/la/xanh/a.png"));
        Assert.Contains("nho", (await editor.GetPageAsync("/Admin/Media?folder=la/xanh")).QuerySelector("ul.folders")!.Words(), StringComparison.Ordinal);
        Assert.Null(await site.Scope<MediaFolders, MediaFolder?>(folders => folders.FindAsync("nhanh")));
        Assert.Equal(0, (await site.Scope<MediaScan, MediaScanReport>(scan => scan.RunAsync("test"))).Folders);
        using var into = await editor.SubmitAsync("/Admin/Media/Folder/la", "form[action*='Move']", new Dictionary<string, string?> { ["target"] = "la/trong" });
        Assert.Contains("bên trong chính nó", (await into.PageAsync()).QuerySelector(".err")!.Words(), StringComparison.Ordinal);

        // A recipe that brings the same file again finds it where it is; another file of that name is its own, and the redirect ends.
        Assert.Equal("la/xanh/a.png", (await StoreAsync("nhanh/a.png", 72)).Path);
        await StoreAsync("nhanh/a.png", 74);
        Assert.Equal(HttpStatusCode.OK, await anonymous.StatusAsync("/media/nhanh/a.png"));
    }

    [Fact]
    public async Task PublicVersionBesideADraft_KeepsItsPicture_ThroughTheOldPath()
    {
        await StoreAsync("hai/ban.png", 75);
        var item = await site.PublishAsync("NewsArticle", "Bài có hai bản", one => one.Content["NewsArticle"] =
            new JsonObject { ["Cover"] = new JsonObject { ["Paths"] = new JsonArray("hai/ban.png"), ["MediaTexts"] = new JsonArray("Hai bản") } });
        await site.Scope<ContentEditor>(async verbs =>
        {
            var draft = (await verbs.LatestAsync(item.ContentItemId))!;
            draft.Part("HtmlBodyPart")["Html"] = "<p>Bản nháp mới</p>";
            Assert.True((await verbs.SaveDraftAsync(draft, draft.EditToken, "test")).IsDone);
        });
        using var editor = await site.SignInAsync("Editor");
        using var moved = await editor.SubmitAsync("/Admin/Media/File/hai/ban.png", "form[action*='Move']", new Dictionary<string, string?> { ["name"] = "mot", ["folder"] = "mot" });
        var told = (await editor.GetPageAsync(moved.Headers.Location!.OriginalString)).QuerySelector(".note.ok")!.Words();
        var job = long.Parse(Regex.Match(told, @"việc số (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        await site.EndOfAsync(job);
        Assert.Contains("bản đang đăng giữ địa chỉ cũ", Assert.Single(await site.RowsOfAsync(job)).Note, StringComparison.Ordinal);
        using var anonymous = site.AnonymousClient();
        Assert.Contains("/media/mot/mot.png", (await anonymous.GetPageAsync("/tin-tuc/bai-co-hai-ban")).Source.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await anonymous.StatusAsync("/media/mot/mot.png"));
        using var gone = await editor.SubmitAsync("/Admin/Media/File/mot/mot.png", "form[action*='Delete']", new Dictionary<string, string?>());
        Assert.Contains("đang được dùng", (await editor.GetPageAsync("/Admin/Media/File/mot/mot.png")).QuerySelector(".note.bad")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rename_IsRefused_ToATakenName_ToNoName_AndForOthersFiles()
    {
        await StoreAsync("ten/a.png", 76);
        await StoreAsync("ten/b.png", 77);
        using var editor = await site.SignInAsync("Editor");
        using var taken = await editor.SubmitAsync("/Admin/Media/File/ten/a.png", "form[action*='Move']", new Dictionary<string, string?> { ["name"] = "b" });
        Assert.Contains("Đã có tệp ten/b.png", (await taken.PageAsync()).QuerySelector(".err")!.Words(), StringComparison.Ordinal);
        using var empty = await editor.SubmitAsync("/Admin/Media/File/ten/a.png", "form[action*='Move']", new Dictionary<string, string?> { ["name"] = "../" });
        Assert.Contains("Hãy nhập tên tệp", (await empty.PageAsync()).QuerySelector(".err")!.Words(), StringComparison.Ordinal);
        using var writer = await site.SignInAsync("Contributor");
        var page = await writer.GetPageAsync("/Admin/Media/File/ten/a.png");
        Assert.Null(page.QuerySelector("form[action*='Move']"));
        foreach (var handler in new[] { "Move", "Focus", "Delete" })
        {
            using var forced = await writer.PostAsync(new Uri($"/Admin/Media/File/ten/a.png?handler={handler}", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = (await writer.GetPageAsync("/Admin/Media")).QuerySelector("#tai-len input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
                ["name"] = "c",
            }));
            Assert.NotEqual(HttpStatusCode.OK, forced.StatusCode);
        }

        Assert.NotNull(await site.Scope<MediaLibrary, MediaFile?>(library => library.FindAsync("ten/a.png")));
    }

    [Fact]
    public async Task Focus_StaysInTheCut_ByNinePlacesOrByPoint()
    {
        // Black with a white square in its lower right corner.
        using var black = NetVips.Image.Black(800, 400, bands: 3).Cast(NetVips.Enums.BandFormat.Uchar).Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        using var white = (NetVips.Image.Black(100, 100, bands: 3) + 255).Cast(NetVips.Enums.BandFormat.Uchar);
        using var both = black.Insert(white, 700, 300);
        await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync("diem/goc.png", new MemoryStream(both.PngsaveBuffer()), "test"));
        using var editor = await site.SignInAsync("Editor");
        Assert.False(await IsWhiteAsync(editor));
        using var saved = await editor.SubmitAsync("/Admin/Media/File/diem/goc.png", "form[action*='Focus']", new Dictionary<string, string?> { ["place"] = "83x83" });
        Assert.True(await IsWhiteAsync(editor));
        await site.PublishAsync("NewsArticle", "Bài có điểm quan trọng", item =>
            item.Content["NewsArticle"] = new JsonObject { ["Cover"] = new JsonObject { ["Paths"] = new JsonArray("diem/goc.png"), ["MediaTexts"] = new JsonArray("Góc") } });
        Assert.NotNull((await editor.GetPageAsync("/tin-tuc")).QuerySelector("img.at-se[alt=Góc], img.at-se"));
        using var exact = await editor.SubmitAsync("/Admin/Media/File/diem/goc.png", "form[action*='Focus']", new Dictionary<string, string?> { ["exact"] = "2x2", ["place"] = "83x83" });
        Assert.False(await IsWhiteAsync(editor));
        using var nonsense = await editor.SubmitAsync("/Admin/Media/File/diem/goc.png", "form[action*='Focus']", new Dictionary<string, string?> { ["exact"] = "-5x999" });
        Assert.Equal(HttpStatusCode.Redirect, nonsense.StatusCode);

        async Task<bool> IsWhiteAsync(HttpClient client)
        {
            var file = (await site.Scope<MediaLibrary, MediaFile?>(library => library.FindAsync("diem/goc.png")))!;
            using var picture = NetVips.Image.NewFromBuffer(await client.GetByteArrayAsync(new Uri(MediaUrls.Cut(file, 240, 240), UriKind.Relative)));
            Assert.Equal((240, 240), (picture.Width, picture.Height));
            return picture.Getpoint(230, 230)[0] > 200;
        }
    }

    private Task<ContentItem?> LatestAsync(ContentItem item) => site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(item.ContentItemId));

    private async Task<MediaFile> StoreAsync(string path, int size)
    {
        var result = await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync(path, new MemoryStream(Pictures.Png(size, size)), "test"));
        return result.File ?? throw new InvalidOperationException(result.Problem);
    }
}
