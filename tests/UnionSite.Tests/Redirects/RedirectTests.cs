using System.Net;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Redirects;

/// <summary>What old addresses answer, set at the desk without JavaScript.</summary>
public sealed class RedirectTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Desk = "/Admin/Redirects";

    [Fact]
    public async Task Rule_IsSet_Answered_Changed_AndRemoved()
    {
        using var editor = await site.SignInAsync("Editor");
        using var reader = site.AnonymousClient();
        await SetAsync(editor, "/Trang-Cu/Bai-1/", "/tin-tuc?trang=2", "301");
        await SetAsync(editor, "trang-cu/bai-2", "https://dich-vu.example.vn/a", "302");
        await SetAsync(editor, "trang-cu/bai-3", "", "410");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/tin-tuc?trang=2"), await AnswerAsync(reader, "/trang-cu/bai-1"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/tin-tuc?trang=2"), await AnswerAsync(reader, "/TRANG-CU/bai-1/"));
        Assert.Equal((HttpStatusCode.Found, "https://dich-vu.example.vn/a"), await AnswerAsync(reader, "/trang-cu/bai-2"));
        Assert.Equal(HttpStatusCode.Gone, (await AnswerAsync(reader, "/trang-cu/bai-3")).Status);

        var form = await editor.GetPageAsync(Desk + "?edit=trang-cu%2Fbai-2");
        using var saved = await editor.SubmitAsync(Desk, form, "#mot", new Dictionary<string, string?> { ["To"] = "/gioi-thieu" });
        Assert.Equal((HttpStatusCode.Found, "/gioi-thieu"), await AnswerAsync(reader, "/trang-cu/bai-2"));
        using var removed = await editor.SubmitAsync(Desk, "form:has([name=rule][value='trang-cu/bai-2'])", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(reader, "/trang-cu/bai-2")).Status);
    }

    [Theory]
    [InlineData("vong/a", "/vong/a", "301", "đi vòng")]
    [InlineData("", "/x", "301", "Đường dẫn cũ")]
    [InlineData("a?b", "/x", "301", "Đường dẫn cũ")]
    [InlineData("a-1", "javascript:alert(1)", "301", "Địa chỉ mới")]
    [InlineData("a-2", "//example.com", "301", "Địa chỉ mới")]
    [InlineData("a-3", "/x", "307", "Mã phải")]
    [InlineData("tin-tuc/ke-hoach-36-noi-gi", "/x", "301", "đang là của một nội dung")]
    public async Task WrongRule_IsRefused_BesideTheField(string from, string to, string status, string words)
    {
        using var editor = await site.SignInAsync("Editor");
        using var answer = await editor.SubmitAsync(Desk, "#mot", new Dictionary<string, string?> { ["From"] = from, ["To"] = to, ["Status"] = status });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, (await answer.PageAsync()).QuerySelector("#mot")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_IsTakenLineByLine_AndCirclesAreRefused()
    {
        using var editor = await site.SignInAsync("Editor");
        using var answer = await editor.SubmitAsync(Desk, "#nhieu", new Dictionary<string, string?>
        {
            ["Lines"] = "cũ,mới,mã\nds/a,/ds/b\nds/b,/ds/c,302\nds/c,/ds/a\nhttps://cu.example.vn/ds/d/,/tin-tuc,301\n\nds/e,,410\nds/f,không-đúng",
        });
        var alert = (await answer.PageAsync()).QuerySelector("[role=alert]")!.Words();
        Assert.Contains("2 dòng không được nhận", alert, StringComparison.Ordinal);
        Assert.Contains("Dòng 4 (/ds/c): Chuyển hướng này đi vòng", alert, StringComparison.Ordinal);
        Assert.Contains("Dòng 8 (/ds/f)", alert, StringComparison.Ordinal);
        using var reader = site.AnonymousClient();
        Assert.Equal((HttpStatusCode.MovedPermanently, "/tin-tuc"), await AnswerAsync(reader, "/ds/d"));
        Assert.Equal(HttpStatusCode.Gone, (await AnswerAsync(reader, "/ds/e")).Status);
    }

    [Fact]
    public async Task Desk_IsForThoseWhoHoldThePermission()
    {
        using var author = await site.SignInAsync("Author");
        Assert.NotEqual(HttpStatusCode.OK, await author.StatusAsync(Desk));
        using var anonymous = site.AnonymousClient();
        Assert.NotEqual(HttpStatusCode.OK, await anonymous.StatusAsync(Desk));
    }

    private static async Task SetAsync(HttpClient client, string from, string to, string status)
    {
        using var answer = await client.SubmitAsync(Desk, "#mot", new Dictionary<string, string?> { ["From"] = from, ["To"] = to, ["Status"] = status });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string Location)> AnswerAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
    }
}
