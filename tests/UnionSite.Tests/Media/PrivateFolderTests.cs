using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Media;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Deployment;
using UnionSite.Tests.Documents;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Media;

/// <summary>A private folder of the library, as cases will have one: nobody sees into it but the holders of its permission.</summary>
public sealed class PrivateFolderTests(PrivateFolderTests.CaseSite site) : IClassFixture<PrivateFolderTests.CaseSite>
{
    private const string Picture = "_vu-viec/12/anh.png";

    [Fact]
    public async Task File_IsServed_ToHoldersOfThePermissionAlone_WhateverUsesIt()
    {
        var file = await StoreAsync(Picture, Pictures.Png(61, 62));
        await site.PublishAsync("NewsArticle", "Bài công khai trỏ vào vụ việc", item =>
        {
            item.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/_vu-viec/12/anh.png\" alt=\"\"></p>";
            item.Content["NewsArticle"] = new JsonObject { ["Cover"] = new JsonObject { ["Paths"] = new JsonArray(Picture), ["MediaTexts"] = new JsonArray("Ảnh kín") } };
        });
        foreach (var role in new[] { "Editor", "Author", "Contributor", "Moderator", "Member" })
        {
            using var client = await site.SignInAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(MediaUrls.Of(file)));
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(MediaUrls.Of(file, 240)));
            Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync("/Admin/Media/File/" + Picture));
        }

        using var anonymous = site.AnonymousClient();
        Assert.Equal(HttpStatusCode.NotFound, await anonymous.StatusAsync(MediaUrls.Of(file)));
        Assert.DoesNotContain("Ảnh kín", (await anonymous.GetPageAsync("/tin-tuc/bai-cong-khai-tro-vao-vu-viec")).Source.Text, StringComparison.Ordinal);
        using var adviser = await site.SignInAsync("LegalAdviser");
        using var served = await adviser.GetAsync(new Uri(MediaUrls.Of(file), UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Contains("no-store", served.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_NeitherList_NorFind_NorSend_NorMoveIntoIt()
    {
        var bytes = Pictures.Png(63, 64);
        await StoreAsync("_vu-viec/13/chungcukin.png", bytes);
        var open = await StoreAsync("mo/cong-khai.png", Pictures.Png(65, 66));
        using var editor = await site.SignInAsync("Editor");
        Assert.DoesNotContain("chungcukin", (await editor.GetPageAsync("/Admin/Media")).Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("_vu-viec", (await editor.GetPageAsync("/Admin/Media")).QuerySelector("#thu-vien")!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty((await editor.GetPageAsync("/Admin/Media?q=chungcukin")).QuerySelectorAll("ul.thumbs li"));
        Assert.Empty((await editor.GetPageAsync("/Admin/Media?folder=_vu-viec/13")).QuerySelectorAll("ul.thumbs li"));
        Assert.NotEqual(HttpStatusCode.OK, await editor.StatusAsync("/Admin/Media/Folder/_vu-viec/13"));
        Assert.DoesNotContain("chungcukin", (await editor.GetPageAsync("/Admin/Contents/ContentTypes/NewsArticle/Create")).Source.Text, StringComparison.Ordinal);
        Assert.Equal(403, (await new Uploader(editor).StartAsync("a.png", 100, "_vu-viec/13")).Status);
        // The same bytes sent by somebody else do not tell that a case has them.
        Assert.Equal("khac/a.png", (await new Uploader(editor).SendAsync("a.png", bytes, "khac"))["path"]!.GetValue<string>());
        var (_, problem) = await site.Scope<MediaMoves, (IReadOnlyDictionary<string, string>, string?)>(moves => moves.FileAsync("_vu-viec/13/chungcukin.png", "mo", "lo-ra", "test"));
        Assert.Contains("thư mục riêng", problem, StringComparison.Ordinal);
        using var moved = await editor.SubmitAsync("/Admin/Media/File/" + open.Path, "form[action*='Move']", new Dictionary<string, string?> { ["folder"] = "_vu-viec/13" });
        Assert.NotEqual(HttpStatusCode.OK, moved.StatusCode);
        Assert.NotNull(await site.Scope<MediaLibrary, MediaFile?>(library => library.FindAsync(open.Path)));
    }

    [Fact]
    public async Task Text_OfAPrivatePdf_IsNotFoundBySearch()
    {
        await StoreAsync("_vu-viec/14/don.pdf", PdfFiles.Page("Don khieu nai tukinkhongaibiet cua cong nhan viet du dai de khong phai la ban quet"));
        await site.PublishAsync("NewsArticle", "Bài nhắc tới đơn", item => item.Part("HtmlBodyPart")["Html"] = "<p><a href=\"/media/_vu-viec/14/don.pdf\">Đơn</a></p>");
        using var anonymous = site.AnonymousClient();
        Assert.DoesNotContain("Bài nhắc tới đơn", (await anonymous.GetPageAsync("/tim-kiem?q=tukinkhongaibiet")).QuerySelector("main")!.Words(), StringComparison.Ordinal);
        using var editor = await site.SignInAsync("Editor");
        Assert.Empty((await editor.GetPageAsync("/Admin/Contents/ContentItems?q=tukinkhongaibiet")).QuerySelectorAll("[data-row]"));
    }

    [Fact]
    public async Task Packages_NeitherCarryThemOut_NorBringThemIn()
    {
        const string Path = "_vu-viec/15/chung-cu.png";
        await StoreAsync(Path, Pictures.Png(67, 68));
        await site.PublishAsync("NewsArticle", "Bài nhắc tới chứng cứ", item =>
            item.Content["NewsArticle"] = new JsonObject { ["Cover"] = new JsonObject { ["Paths"] = new JsonArray(Path), ["MediaTexts"] = new JsonArray("Ảnh kín") } });
        using (var zip = new ZipArchive(new MemoryStream(await RoundTripTests.PackageAsync(site.Services, RoundTripTests.Everything()))))
        {
            Assert.Null(zip.GetEntry(Path));
            Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith('_'));
        }

        var report = await site.Scope<RecipeRunner, RecipeReport>(runner => runner.RunAsync(
            Recipe.Parse($$"""{ "name": "Ghi đè", "steps": [ { "name": "media", "Files": [ { "TargetPath": "{{Path}}", "Base64": "{{Convert.ToBase64String(Pictures.Png(9, 9))}}" } ] } ] }"""), new RecipeOptions("test")));
        Assert.Contains("thư mục riêng", report.Failure!.Messages[^1], StringComparison.Ordinal);
    }

    private async Task<MediaFile> StoreAsync(string path, byte[] bytes)
    {
        var result = await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync(path, new MemoryStream(bytes), "test"));
        return result.File ?? throw new InvalidOperationException(result.Problem);
    }

    /// <summary>A site whose cases keep their files in a private folder.</summary>
    public sealed class CaseSite : SiteFactory
    {
        /// <inheritdoc/>
        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton(new PrivateMediaFolder("_vu-viec", "AnswerLegalQuestions"));
    }
}
