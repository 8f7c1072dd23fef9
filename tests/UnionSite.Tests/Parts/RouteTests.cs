using System.Net;
using UnionSite.Cms.Items;
using UnionSite.Cms.Settings;
using UnionSite.Cms.Text;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Parts;

/// <summary>Addresses of items.</summary>
public sealed class RouteTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Path_VietnameseTitle_BecomesPlainSlug()
    {
        var item = await site.PublishAsync("NewsArticle", "Đại hội Công đoàn tỉnh Đồng Tháp");
        Assert.Equal("tin-tuc/dai-hoi-cong-doan-tinh-dong-thap", PathOf(item));
    }

    [Fact]
    public async Task Path_GeneratedTwice_GetsANumber()
    {
        var first = await site.PublishAsync("Page", "Hai trang cùng tên");
        var second = await site.SaveDraftAsync("Page", "Hai trang cùng tên");
        var third = await site.PublishAsync("Page", "Hai trang cùng tên");
        Assert.Equal("hai-trang-cung-ten hai-trang-cung-ten-1 hai-trang-cung-ten-2", $"{PathOf(first)} {PathOf(second)} {PathOf(third)}");
    }

    [Fact]
    public async Task Path_SuppliedAndTaken_IsRefused()
    {
        await site.PublishAsync("Page", "Trang có đường dẫn", Route("duong-dan-chung"));
        var result = await PublishAsync("Page", "Trang khác", Route("Duong-Dan-Chung"));
        Assert.Equal(EditStatus.Invalid, result.Status);
        Assert.Equal("AutoroutePart.Path", Assert.Single(result.Errors).Path);
    }

    [Theory]
    [InlineData("có dấu cách")]
    [InlineData("a?b")]
    [InlineData("a.b")]
    [InlineData("a//b")]
    [InlineData("/")]
    [InlineData("Admin/x")]
    public async Task Path_Forbidden_IsRefused(string path)
    {
        var result = await PublishAsync("Page", "Trang sai đường dẫn", Route(path));
        Assert.Equal("AutoroutePart.Path", Assert.Single(result.Errors).Path);
    }

    [Fact]
    public async Task Path_WithLetterD_IsKeptAsImported()
    {
        var item = await site.PublishAsync("Page", "Đường dẫn cũ", Route("đường-cũ"));
        Assert.Equal("đường-cũ", PathOf(item));
    }

    [Fact]
    public async Task OldPath_AfterAChange_RedirectsToTheNewOne()
    {
        var item = await site.PublishAsync("Page", "Trang đổi đường dẫn", Route("duong-cu-cua-trang"));
        item.Part("AutoroutePart")["Path"] = "duong-moi-cua-trang";
        await site.Scope<ContentEditor, EditResult>(editor => editor.PublishAsync(item, item.EditToken, "test"));
        using var client = site.AnonymousClient();
        using var answer = await client.GetAsync(new Uri("/duong-cu-cua-trang", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/duong-moi-cua-trang", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task SetHomepage_OnPublish_BecomesTheHomePageOnce()
    {
        var before = await site.Scope<SettingsStore, System.Text.Json.Nodes.JsonObject>(settings => settings.ReadAsync());
        var item = await site.PublishAsync("Page", "Trang chủ mới", edit => edit.Part("AutoroutePart")["SetHomepage"] = true);
        Assert.False(JsonText.FlagOf(item.FindPart("AutoroutePart"), "SetHomepage"));
        Assert.Equal(item.ContentItemId, await site.Scope<SettingsCache, string?>(settings => Task.FromResult(settings.Current.HomeItemId)));
        await site.Scope<SettingsStore, bool>(settings => settings.ReplaceAsync(before, "test"));
    }

    private static Action<ContentItem> Route(string path) => item => item.Part("AutoroutePart")["Path"] = path;

    private static string? PathOf(ContentItem item) => JsonText.TextOf(item.FindPart("AutoroutePart"), "Path");

    private Task<EditResult> PublishAsync(string type, string title, Action<ContentItem> edit) => site.Scope<IServiceProvider, EditResult>(async services =>
    {
        var item = ((ContentModel)services.GetService(typeof(ContentModel))!).New(type);
        item.Part("TitlePart")["Title"] = title;
        edit(item);
        return await ((ContentEditor)services.GetService(typeof(ContentEditor))!).PublishAsync(item, null, "test");
    });
}
