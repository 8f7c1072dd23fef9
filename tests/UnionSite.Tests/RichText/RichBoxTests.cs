using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using UnionSite.Tests.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.RichText;

/// <summary>Which boxes become the text editor, and the pictures that its dialog offers and takes.</summary>
public sealed class RichBoxTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Address = "/Admin/RichText/Pictures";

    [Fact]
    public async Task NewPicture_IsStored_Found_AndOfferedInTheWidthOfATextColumn()
    {
        using var client = await site.SignInAsync("Editor");
        var token = (await client.GetPageAsync("/Admin/Contents/ContentTypes/NewsArticle/Create")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await PostAsync(client, token, "Sân kho mùa gặt.png", Pictures.Png(1600, 800));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var file = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("file");
        Assert.EndsWith("san-kho-mua-gat.png", file.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Contains("width=1024", file.GetProperty("src").GetString(), StringComparison.Ordinal);
        Assert.Equal((1024, 512), (file.GetProperty("width").GetInt32(), file.GetProperty("height").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(file.GetProperty("src").GetString()!));
        var found = await client.GetFromJsonAsync<JsonElement>(Address + "?q=s%C3%A2n%20kho");
        Assert.Equal(file.GetProperty("path").GetString(), Assert.Single(found.GetProperty("files").EnumerateArray()).GetProperty("path").GetString());
        Assert.Empty((await client.GetFromJsonAsync<JsonElement>(Address + "?q=kh%C3%B4ng%20c%C3%B3%20t%E1%BB%87p%20n%C3%A0y")).GetProperty("files").EnumerateArray());
    }

    [Fact]
    public async Task WhatIsNoPicture_IsRefusedInWords_AndAStrangerGetsNothing()
    {
        using var client = await site.SignInAsync("Editor");
        var token = (await client.GetPageAsync("/Admin/Contents/ContentTypes/NewsArticle/Create")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (name, bytes, words) in new[] { ("hinh.svg", "<svg/>"u8.ToArray(), "không phải ảnh"), ("hinh.png", "chữ"u8.ToArray(), "không phải là PNG") })
        {
            using var answer = await PostAsync(client, token, name, bytes);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(words, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("problem").GetString(), StringComparison.Ordinal);
        }

        using var stranger = site.AnonymousClient();
        Assert.NotEqual(HttpStatusCode.OK, await stranger.StatusAsync(Address));
    }

    [Fact]
    public async Task Box_OfABody_IsRich_UnlessItsTypeAsksForAnotherEditor()
    {
        const string path = "/Admin/ContentTypes/Page/Parts/HtmlBodyPart";
        using var administrator = await site.SignInAsync("Administrator");
        async Task<bool> IsRichAsync() => (await administrator.GetPageAsync("/Admin/Contents/ContentTypes/Page/Create")).QuerySelector("[name='HtmlBodyPart.Html']")!.GetAttribute("data-rich") == "yes";
        Assert.True(await IsRichAsync());
        using var monaco = await administrator.SubmitAsync(path, "main form", new Dictionary<string, string?> { ["Editor"] = "Monaco" });
        Assert.Equal(HttpStatusCode.Redirect, monaco.StatusCode);
        Assert.False(await IsRichAsync());
        using var back = await administrator.SubmitAsync(path, "main form", new Dictionary<string, string?> { ["Editor"] = "Wysiwyg" });
        Assert.True(await IsRichAsync());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string token, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "Picture", name);
        using var mark = new StringContent(token);
        form.Add(mark, "__RequestVerificationToken");
        return await client.PostAsync(new Uri(Address, UriKind.Relative), form);
    }
}
