using System.Text.Json.Nodes;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Definitions;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>A text is sent on a phone without JavaScript, and a leader without an account approves it on another.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class ApprovalWalkTests(BrowserSite site)
{
    [Fact]
    public async Task Text_IsSent_AndApprovedByALink_WithoutJavaScript()
    {
        await AddTypeAsync();
        var found = new List<string>();
        await using var author = await site.SignedInAsync("Author", 390, 844, javaScript: false);
        var page = author.Page;
        await author.OpenAsync("/Admin/Contents/ContentTypes/ApprovedNote/Create");
        await page.Locator("[name='TitlePart.Title']").FillAsync("Thông báo cần lãnh đạo duyệt");
        await page.Locator("[name='HtmlBodyPart.Html']").FillAsync("<h2>Lịch họp</h2><p>Họp ban chấp hành ngày 25 tháng 11.</p>");
        await page.Locator("[name='_note']").FillAsync("Nhờ anh xem giúp ngày họp.");
        await author.PressAsync(page.Locator("button[name=_do][value=send]"));
        await Assertions.Expect(page.Locator(".head .badge", new() { HasText = "Đang chờ duyệt" })).ToBeVisibleAsync();
        found.AddRange(await author.LookAsync("approval-sent"));
        await author.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Duyệt và quá trình duyệt" }));
        await page.GetByLabel("Họ tên người duyệt").FillAsync("Lò Văn Sơn");
        await page.GetByLabel("Chức vụ").FillAsync("Chủ tịch");
        await author.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Tạo liên kết" }));
        var address = new Uri(await page.Locator("#lien-ket").InputValueAsync());
        found.AddRange(await author.LookAsync("approval-desk"));

        await using var leader = await site.VisitAsync(390, 844, javaScript: false);
        await leader.OpenAsync(address.AbsolutePath);
        foreach (var width in new[] { 1280, 390 })
        {
            await leader.Page.SetViewportSizeAsync(width, 844);
            found.AddRange(await leader.LookAsync("approval-link"));
        }

        await leader.Page.GetByLabel("Ý kiến").FillAsync("Đồng ý.");
        await leader.PressAsync(leader.Page.GetByRole(AriaRole.Button, new() { Name = "Duyệt", Exact = true }));
        await Assertions.Expect(leader.Page.GetByRole(AriaRole.Heading, new() { Name = "Đã duyệt" })).ToBeVisibleAsync();
        found.AddRange(await leader.LookAsync("approval-done"));
        await page.GotoAsync(page.Url.Split('?')[0]);
        await Assertions.Expect(page.GetByText("Đồng ý.")).ToBeVisibleAsync();
        await using var wide = await site.SignedInAsync("Administrator");
        await wide.OpenAsync(new Uri(page.Url).AbsolutePath);
        found.AddRange(await wide.LookAsync("approval-desk"));
        Findings.None(found.Concat(author.Problems).Concat(leader.Problems).Concat(wide.Problems));
    }

    // A type of its own: the other walks of the group publish theirs unasked.
    private Task AddTypeAsync() => site.Scope<DefinitionStore>(async store =>
    {
        var document = await store.ReadAsync();
        document["ContentTypes"]!.AsArray().Add(JsonNode.Parse("""
            {"Name":"ApprovedNote","DisplayName":"Thông báo phải duyệt","Settings":{"ContentTypeSettings":{"Creatable":true,"Listable":true,"Draftable":true,"Versionable":true},"ContentApprovalSettings":{"ApprovalRequired":true}},
             "ContentTypePartDefinitionRecords":[{"PartName":"TitlePart","Name":"TitlePart","Settings":{}},{"PartName":"HtmlBodyPart","Name":"HtmlBodyPart","Settings":{}}]}
            """));
        await store.ReplaceAsync(document, "test");
    });
}
