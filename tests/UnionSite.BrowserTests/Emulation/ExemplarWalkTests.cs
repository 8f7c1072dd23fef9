using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Emulation;

/// <summary>A unit nominates on a phone, the council honours, an editor makes the exemplar, and the person takes the consent back.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class ExemplarWalkTests(BrowserSite site)
{
    private readonly List<string> _found = [];

    [Fact]
    public async Task Nomination_BecomesAnExemplar_AndTheConsentIsWithdrawn()
    {
        await using var officer = await site.SignedInAsync("UnionOfficer", 390, 844);
        await NominateAsync(officer);
        var path = new Uri(officer.Page.Url).AbsolutePath;

        await using var desk = await site.SignedInAsync("Administrator");
        var page = desk.Page;
        await desk.OpenAsync(path);
        _found.AddRange(await desk.LookAsync("nomination-council"));
        await page.GetByLabel("Số quyết định").FillAsync("12/QĐ-LĐLĐ");
        await page.GetByLabel("Ngày quyết định").FillAsync("2026-11-20");
        await desk.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Ghi quyết định" }));
        await desk.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Soạn bài" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Đã soạn bản nháp");
        await desk.OpenAsync(path);
        await desk.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "sổ đồng ý", Exact = true }));
        foreach (var width in new[] { 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 844);
            _found.AddRange(await desk.LookAsync("consents"));
        }

        await desk.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Rút lại sự đồng ý" }));
        await page.GetByLabel("Lý do").FillAsync("Chị ấy gọi điện xin thôi.");
        _found.AddRange(await desk.LookAsync("consent-withdraw"));
        await desk.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Rút lại sự đồng ý" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("không trang nào hiện ảnh ấy nữa");
        await page.SetViewportSizeAsync(390, 844);
        _found.AddRange(await desk.LookAsync("consent-withdrawn"));
        Findings.None(_found.Concat(officer.Problems).Concat(desk.Problems));
    }

    private async Task NominateAsync(Visit officer)
    {
        var page = officer.Page;
        await officer.OpenAsync("/Admin/Emulation/Nominate");
        await page.Locator("[name=Honoree]").FillAsync("Lò Thị Sen");
        // No picture of the starting content: what is withdrawn below is shown nowhere on this site any more.
        await page.Locator("[name=Files]").SetInputFilesAsync(RepositoryFolder.Below("docs", "screenshots", "home-360.png"));
        await officer.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Gửi hội đồng" }));
        // What was sent is kept, what is missing is told beside its field.
        await Assertions.Expect(page.GetByText("Bỏ ảnh home-360.png")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[name=Unit][aria-invalid=true]")).ToBeVisibleAsync();
        _found.AddRange(await officer.LookAsync("nomination-wrong"));
        await page.Locator("[name=Unit]").FillAsync("CĐCS Xưởng chè");
        await page.Locator("[name=Campaign]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name=Achievements]").FillAsync("Tiết kiệm 12 triệu đồng một năm");
        await page.Locator("[name=Story]").FillAsync("Chị Sen treo cuốn sổ sáng kiến ở cửa xưởng.");
        await page.Locator("[name='People[0].Name']").FillAsync("Lò Thị Sen");
        await page.Locator("[name='People[0].Way']").SelectOptionAsync("paper");
        await page.Locator("[name='People[0].ConsentOn']").FillAsync("2026-11-19");
        await page.Locator("[name='People[0].ConsentText']").FillAsync("Tôi đồng ý cho đăng tên, ảnh và câu chuyện.");
        await officer.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Gửi hội đồng" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã gửi đề cử");
        _found.AddRange(await officer.LookAsync("nomination-sent"));
    }
}
