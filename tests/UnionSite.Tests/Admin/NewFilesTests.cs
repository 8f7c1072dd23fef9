using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>A picture that is uploaded from within the field that shows it, without leaving the form.</summary>
public sealed class NewFilesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Cover = "NewsArticle.Cover";

    private static readonly byte[] Picture = File.ReadAllBytes(RepositoryFolder.Below("recipes", "media", "logo.png"));

    [Fact]
    public async Task Picture_IsUploadedAndChosen_NothingTypedIsLost_AndTheSameBytesAreTheSameFile()
    {
        using var editor = await site.SignInAsync("Editor");
        using var sent = await SendAsync(editor, "Chợ phiên.png", Picture, "upload|" + Cover);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var page = await sent.PageAsync();
        Assert.Equal("Bài có ảnh tại chỗ", page.QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
        var path = page.QuerySelector<IHtmlInputElement>($"[name='{Cover}.Paths[0]']")!.Value;
        Assert.NotEqual("", path);
        var files = await site.Scope<SiteDb, int>(db => db.Set<MediaFile>().CountAsync());
        using var again = await SendAsync(editor, "Tên khác.png", Picture, "upload|" + Cover);
        Assert.Equal(path, (await again.PageAsync()).QuerySelector<IHtmlInputElement>($"[name='{Cover}.Paths[0]']")!.Value);
        Assert.Equal(files, await site.Scope<SiteDb, int>(db => db.Set<MediaFile>().CountAsync()));
        // Saving takes what was chosen as well.
        using var saved = await SendAsync(editor, "Chợ phiên.png", Picture, "draft");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(path, (await editor.GetPageAsync(saved.Headers.Location!.OriginalString)).QuerySelector<IHtmlInputElement>($"[name='{Cover}.Paths[0]']")!.Value);
    }

    [Fact]
    public async Task HostileFile_IsRefusedBesideTheField()
    {
        using var editor = await site.SignInAsync("Editor");
        using var sent = await SendAsync(editor, "anh.png", "<svg onload=alert(1)>"u8.ToArray(), "upload|" + Cover);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await sent.PageAsync();
        Assert.Contains("anh.png:", page.QuerySelector($"#{Cms.Fields.FormIds.Of(Cover)} .err")!.Words(), StringComparison.Ordinal);
        Assert.Equal("Bài có ảnh tại chỗ", page.QuerySelector<IHtmlInputElement>("[name='TitlePart.Title']")!.Value);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient editor, string name, byte[] bytes, string verb)
    {
        var form = (await editor.GetPageAsync(ApprovalSteps.New)).QuerySelector<IHtmlFormElement>("#soan")!;
        using var content = new MultipartFormDataContent();
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Where(input => input.Name is not null))
        {
            content.Add(new StringContent(input.Value), input.Name!);
        }

        content.Add(new StringContent("Bài có ảnh tại chỗ"), "TitlePart.Title");
        content.Add(new StringContent("Hai câu dẫn. Đủ ý."), "NewsArticle.Lead.Text");
        content.Add(new StringContent(""), Cover + ".Paths[0]");
        content.Add(new StringContent(verb), "_do");
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Add(file, Cover + ".Upload", name);
        return await editor.PostAsync(new Uri(ApprovalSteps.New, UriKind.Relative), content);
    }
}
