using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Media;

public sealed class MediaEndpointTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Get_OfAPicture_IsCachedForLong_AndShutIn()
    {
        var file = await StoreAsync("cong-khai/a.png", Pictures.Png(300, 200));
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync(new Uri(MediaUrls.Of(file), UriKind.Relative));
        Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        using var again = new HttpRequestMessage(HttpMethod.Get, MediaUrls.Of(file));
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Get_OfAListedWidth_IsASmallerWebp_MadeOnceForMany()
    {
        var file = await StoreAsync("cong-khai/rong.png", Pictures.Png(900, 300));
        using var client = site.AnonymousClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.GetByteArrayAsync(new Uri(MediaUrls.Of(file, 480), UriKind.Relative))));
        Assert.All(answers, bytes => Assert.Equal("WEBP", System.Text.Encoding.ASCII.GetString(bytes, 8, 4)));
        using var picture = NetVips.Image.NewFromBuffer(answers[0]);
        Assert.Equal(480, picture.Width);
    }

    [Fact]
    public async Task Get_OfAnotherWidth_NeedsAToken()
    {
        var file = await StoreAsync("cong-khai/khac.png", Pictures.Png(700, 100));
        using var client = site.AnonymousClient();
        Assert.Equal(700, await WidthAsync(client, $"/media/{file.Path}?width=333"));
        Assert.Equal(700, await WidthAsync(client, $"/media/{file.Path}?width=333&token=00"));
        var commands = new MediaCommands(333, 0, "max", 80, "");
        var token = site.Services.GetRequiredService<MediaTokens>().For(commands.Canonical);
        Assert.Equal(333, await WidthAsync(client, $"/media/{file.Path}?width=333&token={token}"));
        Assert.Equal(700, await WidthAsync(client, $"/media/{file.Path}?width=334&token={token}"));
    }

    [Fact]
    public async Task Get_OfADocument_IsADownload_AndTakesRanges()
    {
        await StoreAsync("cong-khai/ghi-chu.txt", "Đây là ghi chú"u8.ToArray());
        using var client = site.AnonymousClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/media/cong-khai/ghi-chu.txt");
        request.Headers.Range = new RangeHeaderValue(0, 3);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("/media/khong-co.png")]
    [InlineData("/media/../appsettings.json")]
    [InlineData("/media/%2e%2e%2fsite.db")]
    [InlineData("/media/a%01.png")]
    public async Task Get_OfWhatIsNotThere_Is404(string path)
    {
        using var client = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
    }

    [Fact]
    public async Task Get_OfAFileInAClosedFolder_IsForStaffAlone()
    {
        await StoreAsync("_noi-bo/a.png", Pictures.Png(21, 21));
        using var anonymous = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync("/media/_noi-bo/a.png"));
        using var editor = await site.SignInAsync("Editor");
        Assert.Equal(HttpStatusCode.OK, await editor.StatusAsync("/media/_noi-bo/a.png"));
    }

    [Fact]
    public async Task Get_OfAFileOfAMembersItem_FollowsTheItem()
    {
        var file = await StoreAsync("thanh-vien/a.png", Pictures.Png(22, 22));
        await site.PublishAsync("NewsArticle", "Bài của đoàn viên có ảnh", item =>
        {
            item.Part("AudiencePart")["Audience"] = "Members";
            item.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/thanh-vien/a.png\" alt=\"\"></p>";
        });
        using var anonymous = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync(MediaUrls.Of(file)));
        using var member = await site.SignInAsync("Member");
        using var served = await member.GetAsync(new Uri(MediaUrls.Of(file), UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Contains("no-store", served.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        await site.PublishAsync("NewsArticle", "Bài công khai dùng cùng ảnh", item =>
            item.Content["Anh"] = new JsonObject { ["Anh"] = new JsonObject { ["Paths"] = new JsonArray("thanh-vien/a.png") } });
        Assert.Equal(HttpStatusCode.OK, await anonymous.StatusAsync(MediaUrls.Of(file)));
    }

    [Fact]
    public async Task Get_OfAFileOfADraft_IsClosed_UntilItIsPublished()
    {
        var file = await StoreAsync("nhap/a.png", Pictures.Png(23, 23));
        var draft = await site.SaveDraftAsync("NewsArticle", "Nháp có ảnh", item => item.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/nhap/a.png\" alt=\"\"></p>");
        using var anonymous = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync(MediaUrls.Of(file)));
        await site.Scope<Cms.Items.ContentEditor>(editor => editor.PublishLatestAsync(draft.ContentItemId, "test"));
        Assert.Equal(HttpStatusCode.OK, await anonymous.StatusAsync(MediaUrls.Of(file)));
    }

    [Fact]
    public async Task Get_OfAFileThatAClosedItemLetGo_StaysClosed()
    {
        var taken = await StoreAsync("kin/rut-ra.png", Pictures.Png(24, 24));
        var trashed = await StoreAsync("kin/thung-rac.png", Pictures.Png(25, 25));
        var item = await site.PublishAsync("NewsArticle", "Bài kín đổi ảnh", item =>
        {
            item.Part("AudiencePart")["Audience"] = "Members";
            item.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/kin/rut-ra.png\" alt=\"\"></p>";
        });
        var draft = await site.SaveDraftAsync("NewsArticle", "Nháp vào thùng rác", other => other.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/kin/thung-rac.png\" alt=\"\"></p>");
        await site.Scope<Cms.Items.ContentEditor>(async editor =>
        {
            item.Part("HtmlBodyPart")["Html"] = "<p>Không còn ảnh</p>";
            Assert.True((await editor.PublishAsync(item, item.EditToken, "test")).IsDone);
            Assert.True((await editor.DeleteAsync(draft.ContentItemId, "test")).IsDone);
        });
        using var anonymous = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync(MediaUrls.Of(taken)));
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync(MediaUrls.Of(trashed)));
        await site.PublishAsync("NewsArticle", "Bài công khai dùng ảnh ấy", other => other.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/kin/rut-ra.png\" alt=\"\"></p>");
        Assert.Equal(HttpStatusCode.OK, await anonymous.StatusAsync(MediaUrls.Of(taken)));
    }

    [Fact]
    public async Task Screen_TakesUploads_DescribesAndFindsThem()
    {
        using var editor = await site.SignInAsync("Editor");
        var page = await editor.GetPageAsync("/Admin/Media");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form.box input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("Tải lên/Thử"), "Target" },
            { new ByteArrayContent(Pictures.Png(40, 30)), "Uploads", "Ảnh một.png" },
            { new ByteArrayContent("<svg onload='alert(1)'/>"u8.ToArray()), "Uploads", "xau.svg" },
        };
        using var answer = await editor.PostAsync(new Uri("/Admin/Media", UriKind.Relative), form);
        Assert.Contains("SVG", (await answer.PageAsync()).QuerySelector(".err")!.Words(), StringComparison.Ordinal);
        const string Address = "/Admin/Media/File/tai-len/thu/anh-mot.png";
        using var saved = await editor.SubmitAsync(Address, "form:has([name=Alt])", new Dictionary<string, string?> { ["Alt"] = "Một ô đen" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("anh-mot.png", (await editor.GetPageAsync("/Admin/Media?q=ô đen")).QuerySelector("ul.thumbs")!.Words(), StringComparison.Ordinal);
        using var gone = await editor.SubmitAsync(Address, "form[action*=Delete]", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(Address));
    }

    private static async Task<int> WidthAsync(HttpClient client, string address)
    {
        using var picture = NetVips.Image.NewFromBuffer(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        return picture.Width;
    }

    private async Task<MediaFile> StoreAsync(string path, byte[] bytes)
    {
        var result = await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync(path, new MemoryStream(bytes), "test"));
        return result.File ?? throw new InvalidOperationException(result.Problem);
    }
}
