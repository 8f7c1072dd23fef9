using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Documents;

/// <summary>From a Word file or a pasted text to a draft, through the front door and without JavaScript.</summary>
public sealed class ScreenTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string New = "/Admin/Documents/New";

    [Fact]
    public async Task WordFile_IsReviewed_AndBecomesADraftWithItsOriginal()
    {
        using var client = await site.SignInAsync("Editor");
        using var word = WordFiles.Plan();
        var review = await UploadAsync(client, "Kế hoạch tháng công nhân.docx", word.ToArray());
        Assert.Equal(HttpStatusCode.Redirect, review.StatusCode);
        var address = review.Headers.Location!.OriginalString;
        var page = await client.GetPageAsync(address);
        Assert.Equal("7", page.QuerySelector("[name=DocNumber]")!.GetAttribute("value"));
        Assert.Equal("2026-03-08", page.QuerySelector("[name=IssuedOn]")!.GetAttribute("value"));
        Assert.Equal("Kế hoạch", page.QuerySelector("[name=DocType] option[selected]")!.TextContent);
        Assert.Contains("Dòng gốc: “Số: 07 /KH-LĐLĐ”", page.Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("Phông cũ TCVN3, đã chuyển sang Unicode", page.Body!.Words(), StringComparison.Ordinal);

        var done = await client.SubmitAsync(address, "main form", new Dictionary<string, string?> { ["Abstract"] = "Tổ chức Tháng Công nhân" }, "button[formaction*=Create]");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var id = done.Headers.Location!.OriginalString.Split('/')[4];
        var item = await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(id));
        Assert.Equal("Kế hoạch 7/KH-LĐLĐ tổ chức Tháng Công nhân", item!.DisplayText);
        Assert.False(item.Published);
        var file = JsonText.TextsOf(item.FindField("Resolution", "Attachments"), "Paths").Single();
        Assert.StartsWith("van-ban/2026/", file, StringComparison.Ordinal);
        Assert.Contains("<h2>I. MỤC ĐÍCH</h2>", JsonText.TextOf(item.FindPart("HtmlBodyPart"), "Html"), StringComparison.Ordinal);
        Assert.Contains("Công đoàn cơ sở", JsonText.TextOf(item.FindPart("HtmlBodyPart"), "Html"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(address));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(done.Headers.Location.OriginalString));
    }

    [Fact]
    public async Task PastedText_WithoutDay_IsHeldBack_UntilTheEditorFillsIt()
    {
        using var client = await site.SignInAsync("Editor");
        var sent = await client.SubmitAsync(New, "main form", new Dictionary<string, string?>
        {
            ["Pasted"] = "LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU\nSố: 9/TB-LĐLĐ\n\nTHÔNG BÁO\nLịch tiếp đoàn viên\n\nI. LỊCH TIẾP\n\nĐoàn viên đến trụ sở ứng dụng khoa\n\nhọc công nghệ.\n\nI. ĐỊA ĐIỂM\n\nTrụ sở.\n",
        });
        var address = sent.Headers.Location!.OriginalString;
        var page = await client.GetPageAsync(address);
        Assert.Contains("Số “I” dùng hai lần", page.Body!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[name=Join][checked]"));
        var refused = await client.SubmitAsync(address, "main form", new Dictionary<string, string?>(), "button[formaction*=Create]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("true", (await refused.PageAsync()).QuerySelector("[name=IssuedOn]")!.GetAttribute("aria-invalid"));
        var done = await client.SubmitAsync(address, "main form", new Dictionary<string, string?> { ["IssuedOn"] = "2026-04-01" }, "button[formaction*=Create]");
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var item = await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(done.Headers.Location!.OriginalString.Split('/')[4]));
        Assert.Contains("ứng dụng khoa học công nghệ", JsonText.TextOf(item!.FindPart("HtmlBodyPart"), "Html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadFiles_AreRefusedBesideTheBox_AndNothingIsKept()
    {
        using var client = await site.SignInAsync("Editor");
        foreach (var (name, bytes) in new[] { ("gia.docx", "not a zip"u8.ToArray()), ("rong.docx", []), ("cu.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) })
        {
            var refused = await UploadAsync(client, name, bytes);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.NotNull((await refused.PageAsync()).QuerySelector("#tep[aria-invalid=true]"));
        }

        var empty = await client.SubmitAsync(New, "main form", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
    }

    [Fact]
    public async Task AnothersDocument_AndAForeignToken_AreNotFound()
    {
        using var mine = await site.SignInAsync("Editor");
        using var other = await site.SignInAsync("Editor");
        var sent = await mine.SubmitAsync(New, "main form", new Dictionary<string, string?> { ["Pasted"] = "Một đoạn văn." });
        Assert.Equal(HttpStatusCode.OK, await mine.StatusAsync(sent.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(sent.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, await mine.StatusAsync("/Admin/Documents/..%2F..%2Fsite"));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string name, byte[] bytes)
    {
        var page = await client.GetPageAsync(New);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "Upload", name);
        return await client.PostAsync(New, form);
    }
}
