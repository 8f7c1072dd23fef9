using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.LegalAdvice;

/// <summary>A person asks without a name, an adviser answers, the person reads the answer with two codes.</summary>
[Collection(PeopleTestGroup.Name)]
public sealed class AskWalkTests(BrowserSite site)
{
    private const string Question = "Công ty tôi trả lương chậm hai tháng nay, tôi có được đòi thêm tiền lãi không?";
    private const string Answer = "Chậm từ 15 ngày trở lên thì công ty phải đền bù thêm tiền lãi của số tiền trả chậm.";

    [Fact]
    public async Task Question_IsAsked_Answered_AndRead()
    {
        await using var asker = await site.VisitAsync(360, 740);
        var (code, secret) = await AskAsync(asker);

        await using var adviser = await site.SignedInAsync("LegalAdviser");
        await AnswerAsync(adviser, code);

        await using var reader = await site.VisitAsync(360, 740);
        await reader.OpenAsync("/tra-cuu");
        await reader.Page.GetByLabel("Mã theo dõi").FillAsync(code.ToLowerInvariant());
        await reader.Page.GetByLabel("Mã bí mật").FillAsync(secret);
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Xem câu trả lời" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync(Answer);
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync(Question);
        await reader.ScreenshotAsync("thread");
        Findings.None(await reader.AxeAsync());
        Assert.Equal(0, await reader.OverflowAsync());
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Có, giúp được tôi" }).ClickAsync();
        await Assertions.Expect(reader.Page.Locator("main")).ToContainTextAsync("Bạn đã chọn: có");
        Findings.None(asker.Problems.Concat(adviser.Problems).Concat(reader.Problems));
    }

    [Fact]
    public async Task EmptyQuestion_ShowsWhatIsMissing_BesideTheField()
    {
        await using var visit = await site.VisitAsync(360, 740);
        await visit.OpenAsync("/gui-cau-hoi");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }).ClickAsync();
        var field = visit.Page.GetByLabel("Câu hỏi của bạn");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Page.Locator("#loi-Text")).ToBeVisibleAsync();
        Findings.None(await visit.AxeAsync());
    }

    [Fact]
    public async Task WrongCodes_SayNothingAboutWhatExists()
    {
        await using var visit = await site.VisitAsync(360, 740);
        await visit.OpenAsync("/tra-cuu");
        await visit.Page.GetByLabel("Mã theo dõi").FillAsync("TV-7K2M-94QX");
        await visit.Page.GetByLabel("Mã bí mật").FillAsync("12345678");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem câu trả lời" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.DoesNotContain("không tồn tại", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Findings.None(await visit.AxeAsync());
    }

    private static async Task<(string Code, string Secret)> AskAsync(Visit asker)
    {
        await asker.OpenAsync("/gui-cau-hoi");
        await asker.Page.GetByLabel("Câu hỏi của bạn").FillAsync(Question);
        await asker.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }).ClickAsync();
        var codes = asker.Page.Locator("span.code");
        await Assertions.Expect(codes).ToHaveCountAsync(2);
        await asker.ScreenshotAsync("asked");
        Findings.None(await asker.AxeAsync());
        Assert.Equal(0, await asker.OverflowAsync());
        return (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
    }

    private static async Task AnswerAsync(Visit adviser, string code)
    {
        await adviser.OpenAsync("/Admin/LegalAdvice");
        await adviser.ScreenshotAsync("inbox");
        Findings.None(await adviser.AxeAsync());
        await adviser.Page.Locator("ul.rows a").Filter(new() { HasText = code }).ClickAsync();
        await adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Nhận câu hỏi" }).ClickAsync();
        await Assertions.Expect(adviser.Page.Locator("main")).ToContainTextAsync(Question);
        await adviser.Page.GetByLabel("Nội dung trả lời").FillAsync(Answer);
        await adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }).ClickAsync();
        await Assertions.Expect(adviser.Page.Locator("main")).ToContainTextAsync(Answer);
        await adviser.ScreenshotAsync("question");
        Findings.None(await adviser.AxeAsync());
        Assert.Equal(0, await adviser.OverflowAsync());
    }
}
