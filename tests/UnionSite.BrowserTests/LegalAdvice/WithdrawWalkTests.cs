using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.LegalAdvice;

/// <summary>A person takes a question back.</summary>
[Collection(PeopleTestGroup.Name)]
public sealed class WithdrawWalkTests(BrowserSite site)
{
    [Theory]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Question_IsWithdrawn_AndItsCodesOpenNothing(int width, bool javaScript)
    {
        var found = new List<string>();
        await using var asker = await site.VisitAsync(width, 740, javaScript);
        await asker.OpenAsync("/gui-cau-hoi");
        await asker.Page.GetByLabel("Câu hỏi của bạn").FillAsync("Tôi muốn hỏi về ngày nghỉ phép năm nhưng sẽ đổi ý.");
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }));
        var code = await asker.Page.Locator("span.code").Nth(0).InnerTextAsync();
        var secret = await asker.Page.Locator("span.code").Nth(1).InnerTextAsync();

        await OpenAsync(asker, code, secret);
        found.AddRange(await asker.LookAsync("thread-waiting"));
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Link, new() { Name = "Rút và xóa" }));
        found.AddRange(await asker.LookAsync("withdraw"));
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Rút và xóa hẳn" }));
        await Assertions.Expect(asker.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã rút và xóa câu hỏi");
        found.AddRange(await asker.LookAsync("withdrawn"));

        await OpenAsync(asker, code, secret);
        await Assertions.Expect(asker.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        found.AddRange(await asker.LookAsync("tracking-refused"));
        Findings.None(found.Concat(asker.Problems));
    }

    private static async Task OpenAsync(Visit asker, string code, string secret)
    {
        await asker.OpenAsync("/tra-cuu");
        await asker.Page.GetByLabel("Mã theo dõi").FillAsync(code);
        await asker.Page.GetByLabel("Mã bí mật").FillAsync(secret);
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Xem câu trả lời" }));
    }
}
