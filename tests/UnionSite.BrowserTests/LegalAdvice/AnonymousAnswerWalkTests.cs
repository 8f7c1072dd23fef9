using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.LegalAdvice;

/// <summary>From a question asked on a phone without JavaScript to an anonymous answer that everybody finds.</summary>
[Collection(PeopleTestGroup.Name)]
public sealed class AnonymousAnswerWalkTests(BrowserSite site)
{
    private const string Name = "Lò Thị Mẩy Pha";
    private const string Phone = "0987 654 321";
    private const string Question = "Tôi là Lò Thị Mẩy Pha, làm ở xưởng chè. Sếp bắt tôi nộp bản gốc bằng nghề. Gọi cho tôi số 0987654321.";
    private const string Answer = "Công ty không được giữ bản chính văn bằng, chứng chỉ của người lao động. Chị hãy yêu cầu trả lại bằng văn bản.";
    private const string Quote = "Giữ bản chính giấy tờ tùy thân, văn bằng, chứng chỉ của người lao động.";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Question_BecomesAPublicAnswer_ThatHoldsNothingOfTheAsker(int adviserWidth)
    {
        var found = new List<string>();
        var title = $"Công ty giữ bằng nghề bản gốc có đúng không {adviserWidth}";
        await using var asker = await site.VisitAsync(390, 844, javaScript: false);
        var (code, secret) = await AskAsync(asker, found);

        await using var adviser = await site.SignedInAsync("LegalAdviser", adviserWidth, 844);
        await AnswerAsync(adviser, code, found);
        await Assertions.Expect(adviser.Page.GetByText("Người hỏi không đồng ý đăng.")).ToBeVisibleAsync();
        Assert.Equal(0, await adviser.Page.GetByRole(AriaRole.Link, new() { Name = "Soạn bản hỏi đáp" }).CountAsync());

        await ReadAndConsentAsync(asker, code, secret, found);
        await adviser.Page.ReloadAsync();
        var path = await PublishAsync(adviser, title, found);
        await PublicAsync(path, title, [code, secret, code.Replace("-", "", StringComparison.Ordinal)], found);
        Findings.None(found.Concat(asker.Problems).Concat(adviser.Problems));
    }

    private static async Task<(string Code, string Secret)> AskAsync(Visit asker, List<string> found)
    {
        await asker.OpenAsync("/gui-cau-hoi");
        await asker.Page.GetByLabel("Câu hỏi của bạn").FillAsync(Question);
        await asker.Page.GetByLabel("Tên gọi").FillAsync(Name);
        await asker.Page.GetByLabel("Cách liên hệ").FillAsync(Phone);
        found.AddRange(await asker.LookAsync("legal-ask"));
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi câu hỏi" }));
        var codes = asker.Page.Locator("span.code");
        await Assertions.Expect(codes).ToHaveCountAsync(2);
        found.AddRange(await asker.LookAsync("legal-asked"));
        var pair = (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Tôi đã chép xong" }));
        await Assertions.Expect(asker.Page.Locator("main")).ToContainTextAsync("Mã không còn hiện ở đây");
        found.AddRange(await asker.LookAsync("legal-codes-gone"));
        return pair;
    }

    private static async Task AnswerAsync(Visit adviser, string code, List<string> found)
    {
        await adviser.OpenAsync("/Admin/LegalAdvice");
        found.AddRange(await adviser.LookAsync("legal-inbox"));
        await adviser.PressAsync(adviser.Page.Locator("ul.rows a").Filter(new() { HasText = code }));
        await adviser.PressAsync(adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Nhận câu hỏi" }));
        await Assertions.Expect(adviser.Page.Locator("main")).ToContainTextAsync("nộp bản gốc bằng nghề");
        await adviser.Page.GetByLabel("Nội dung trả lời").FillAsync(Answer);
        await adviser.PressAsync(adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi trả lời" }));
        await Assertions.Expect(adviser.Page.Locator(".talk").Filter(new() { HasText = Answer })).ToBeVisibleAsync();
        found.AddRange(await adviser.LookAsync("legal-question"));
    }

    private static async Task ReadAndConsentAsync(Visit asker, string code, string secret, List<string> found)
    {
        await asker.OpenAsync("/tra-cuu");
        await asker.Page.GetByLabel("Mã theo dõi").FillAsync(code);
        await asker.Page.GetByLabel("Mã bí mật").FillAsync(secret);
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Xem câu trả lời" }));
        await Assertions.Expect(asker.Page.Locator("ol.talk")).ToContainTextAsync(Answer);
        found.AddRange(await asker.LookAsync("legal-thread"));
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Tôi đồng ý đăng bản ẩn danh" }));
        await Assertions.Expect(asker.Page.Locator("main")).ToContainTextAsync("Bạn đang đồng ý để công đoàn đăng");
        await asker.PressAsync(asker.Page.GetByRole(AriaRole.Button, new() { Name = "Xem xong, đóng lại" }));
        await asker.OpenAsync("/tra-cuu/trao-doi");
        await Assertions.Expect(asker.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/tra-cuu$"));
    }

    private static async Task<string> PublishAsync(Visit adviser, string title, List<string> found)
    {
        await adviser.PressAsync(adviser.Page.GetByRole(AriaRole.Link, new() { Name = "Soạn bản hỏi đáp" }));
        await adviser.PressAsync(adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng ngay" }));
        await Assertions.Expect(adviser.Page.Locator("#loi-Title")).ToBeVisibleAsync();
        await Assertions.Expect(adviser.Page.Locator("#loi-Checked")).ToBeVisibleAsync();
        found.AddRange(await adviser.LookAsync("legal-publish-missing"));

        await adviser.Page.GetByLabel("Tiêu đề").FillAsync(title);
        await adviser.Page.GetByLabel("Câu hỏi sau khi ẩn danh").FillAsync("Chị Lo Thi May Pha hỏi: công ty bắt nộp bản gốc bằng nghề thì làm thế nào?");
        await adviser.Page.GetByLabel("Số, ký hiệu văn bản 1").FillAsync("45/2019/QH14");
        await adviser.Page.GetByLabel("Tên văn bản 1").FillAsync("Bộ luật Lao động");
        await adviser.Page.GetByLabel("Điều 1", new() { Exact = true }).FillAsync("17");
        await adviser.Page.GetByLabel("Khoản, điểm 1").FillAsync("khoản 1");
        await adviser.Page.GetByLabel("Trích nguyên văn 1").FillAsync(Quote);
        await adviser.Page.GetByLabel("Tôi đã đọc lại").CheckAsync();
        await adviser.PressAsync(adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng ngay" }));
        await Assertions.Expect(adviser.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tên gọi của người hỏi");
        Assert.Equal(Quote, (await adviser.Page.GetByLabel("Trích nguyên văn 1").InputValueAsync()).Trim());
        found.AddRange(await adviser.LookAsync("legal-publish-name"));

        await adviser.Page.GetByLabel("Câu hỏi sau khi ẩn danh").FillAsync("Công ty bắt người lao động nộp bản gốc bằng nghề thì làm thế nào?");
        await adviser.Page.GetByLabel("Tôi đã đọc lại").CheckAsync();
        await adviser.PressAsync(adviser.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng ngay" }));
        await Assertions.Expect(adviser.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã đăng bản hỏi đáp ẩn danh");
        found.AddRange(await adviser.LookAsync("legal-published"));
        return "/hoi-dap/" + UnionSite.Cms.Text.VietnameseText.Slug(title);
    }

    private async Task PublicAsync(string path, string title, IReadOnlyList<string> codes, List<string> found)
    {
        await using var reader = await site.VisitAsync(390, 844, javaScript: false);
        Assert.Equal(200, await reader.OpenAsync(path));
        await Assertions.Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Assertions.Expect(reader.Page.Locator("main blockquote")).ToContainTextAsync(Quote);
        await Assertions.Expect(reader.Page.Locator("main blockquote")).ToContainTextAsync("khoản 1 Điều 17, Bộ luật Lao động 45/2019/QH14");
        found.AddRange(await reader.LookAsync("legal-public"));

        var search = "/tim-kiem?q=" + Uri.EscapeDataString("cong ty giu bang nghe ban goc");
        foreach (var list in new[] { "/hoi-dap", search })
        {
            await reader.OpenAsync(list);
            await Assertions.Expect(reader.Page.GetByRole(AriaRole.Link, new() { Name = title })).ToHaveAttributeAsync("href", path);
        }

        foreach (var address in new[] { path, path + "?in=1", "/hoi-dap", "/hoi-dap/rss", "/rss", search })
        {
            var source = System.Net.WebUtility.HtmlDecode(await reader.SourceAsync(address));
            var digits = string.Concat(source.Where(char.IsAsciiDigit));
            found.AddRange(codes.Append(Name).Append("Mẩy").Append(Phone).Where(secret => source.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{address} holds {secret}"));
            found.AddRange(digits.Contains("0987654321", StringComparison.Ordinal) ? [$"{address} holds the number"] : []);
        }

        await reader.OpenAsync("/tim-kiem?q=" + Uri.EscapeDataString(Name));
        Assert.Equal(0, await reader.Page.GetByRole(AriaRole.Link, new() { Name = title }).CountAsync());
        found.AddRange(reader.Problems);
    }
}
