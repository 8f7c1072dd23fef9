using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Organization.SignIn;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Organization;

/// <summary>Two members share a small phone without JavaScript: the card, a PIN of one's own, out, nothing left, and the other one in.</summary>
[Collection(PeopleTestGroup.Name)]
public sealed class MemberCardWalkTests(BrowserSite site)
{
    [Fact]
    public async Task Card_ThenAPinOfOnesOwn_ThenOut_AndTheSecondPersonIn()
    {
        var (unit, _) = await Cards.UnitOfAsync(site, "Lò Văn Điện", "Lò Thị Thoại");
        var found = new List<string>();
        var cards = await PrintAsync(unit, found);
        await using var visit = await site.VisitAsync(390, 844, javaScript: false);
        await visit.OpenAsync("/dang-nhap/doan-vien?returnUrl=/tin-tuc");
        found.AddRange(await visit.LookAsync("member-sign-in"));
        await TypeAsync(visit, "7K2 M94 QX5", "12345");
        await Assertions.Expect(visit.Page.Locator("#o-Pin-loi")).ToContainTextAsync("đúng 6 chữ số");
        found.AddRange(await visit.LookAsync("member-sign-in-problems"));
        await TypeAsync(visit, cards["Lò Văn Điện"].Code.ToLowerInvariant(), cards["Lò Văn Điện"].Pin);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Chọn mã PIN của riêng bạn" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[name=Pin]")).ToHaveAttributeAsync("inputmode", "numeric");
        await ChooseAsync(visit, "199012");
        await Assertions.Expect(visit.Page.Locator("#o-Pin-loi")).ToContainTextAsync("dễ đoán");
        found.AddRange(await visit.LookAsync("member-new-pin"));
        await ChooseAsync(visit, "473905");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/tin-tuc");
        await Assertions.Expect(visit.Page.Locator(".who")).ToContainTextAsync("Lò Văn Điện");
        found.AddRange(await visit.LookAsync("member-signed-in"));
        await visit.OpenAsync("/Account");
        found.AddRange(await visit.LookAsync("member-account"));

        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thoát" }).First);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Người khác có thể đăng nhập ngay");
        found.AddRange(await visit.LookAsync("member-signed-out"));
        // The browser kept nothing: it asks again for the page before, and is led to the sign-in.
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/Login?returnUrl=%2FAccount");
        await Assertions.Expect(visit.Page.Locator("body")).Not.ToContainTextAsync("Lò Văn Điện");
        await visit.OpenAsync("/dang-nhap/doan-vien");
        await TypeAsync(visit, cards["Lò Thị Thoại"].Code, cards["Lò Thị Thoại"].Pin);
        await ChooseAsync(visit, "905473");
        await Assertions.Expect(visit.Page.Locator(".who")).ToContainTextAsync("Lò Thị Thoại");
        Findings.None(found.Concat(visit.Problems));
    }

    private async Task<IReadOnlyDictionary<string, (string Code, string Pin)>> PrintAsync(long unit, List<string> found)
    {
        await using var officer = await site.SignedInAsync("Administrator", 1280, 900, javaScript: false);
        await officer.OpenAsync($"/Admin/Organization/Cards?unit={unit}");
        found.AddRange(await officer.LookAsync("member-cards"));
        await officer.PressAsync(officer.Page.GetByRole(AriaRole.Button, new() { Name = "In thẻ mới cho người đã chọn" }));
        found.AddRange(await officer.LookAsync("member-cards-sheet"));
        found.AddRange(officer.Problems);
        return Cards.Read(new HtmlParser().ParseDocument(await officer.Page.ContentAsync()));
    }

    private static async Task TypeAsync(Visit visit, string code, string pin)
    {
        await visit.Page.Locator("[name=Code]").FillAsync(code);
        await visit.Page.Locator("[name=Pin]").FillAsync(pin);
        await visit.PressAsync(visit.Page.Locator("form:has([name=Code]) button"));
    }

    private static async Task ChooseAsync(Visit visit, string pin)
    {
        await visit.Page.Locator("[name=Pin]").FillAsync(pin);
        await visit.Page.Locator("[name=Again]").FillAsync(pin);
        await visit.PressAsync(visit.Page.Locator("form:has([name=Again]) button"));
    }
}
