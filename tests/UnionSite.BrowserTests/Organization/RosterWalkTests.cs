using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Organization.Rosters;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Organization;

/// <summary>A chair sends a roster from a small phone without JavaScript: file, columns, preview, run, report.</summary>
[Collection(PeopleTestGroup.Name)]
public sealed class RosterWalkTests(BrowserSite site)
{
    [Fact]
    public async Task Roster_GoesIn_StepByStep()
    {
        var unit = await RosterDesk.UnitAsync(site, "CĐCS Danh Sách Điện Thoại");
        await using var visit = await site.SignedInAsync("Administrator", 390, 844, javaScript: false);
        await visit.OpenAsync($"/Admin/Organization/Units/{unit}/Roster");
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Nhập danh sách" }));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi tệp" }));
        await Assertions.Expect(visit.Page.Locator("#o-Upload-loi")).ToContainTextAsync("Hãy chọn một tệp");
        var found = (await visit.LookAsync("roster-file")).ToList();
        await visit.Page.Locator("#o-Upload").SetInputFilesAsync(new FilePayload
        {
            Name = "danh sách.csv", MimeType = "text/csv",
            Buffer = "TT;Họ và tên;Năm sinh;Dân tộc;SĐT\n1;LÒ THỊ ĐIỆN;1990;Thái;912345001\n2;Vàng A Thoại;1991;Mông;không\n3;Lò Thị Điện;1990;Thái;912345002\n"u8.ToArray(),
        });
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gửi tệp" }));
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Tệp có cột trang này không được giữ: Dân tộc.");
        found.AddRange(await visit.LookAsync("roster-columns"));
        await visit.Page.GetByLabel("Viết lại họ tên viết toàn chữ hoa").CheckAsync();
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Xem thử" }));
        await SettleAsync(visit);
        found.AddRange(await visit.LookAsync("roster-preview"));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Có thể trùng (1)" }));
        await visit.Page.Locator("select[name^='Group.']").SelectOptionAsync("Another");
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi cách xử lý" }));
        found.AddRange(await visit.LookAsync("roster-duplicates"));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập danh sách này" }));
        await SettleAsync(visit);
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Đã thêm: 2");
        found.AddRange(await visit.LookAsync("roster-report"));
        await visit.OpenAsync($"/Admin/Organization/Units/{unit}/Export");
        found.AddRange(await visit.LookAsync("roster-export"));
        Findings.None(found.Concat(visit.Problems));
    }

    private async Task SettleAsync(Visit visit)
    {
        await RosterDesk.SettleAsync(site, RosterDesk.KeyOf(new Uri(visit.Page.Url).AbsolutePath));
        await visit.OpenAsync(new Uri(visit.Page.Url).AbsolutePath);
    }
}
