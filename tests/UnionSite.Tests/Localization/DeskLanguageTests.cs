using System.Net;
using AngleSharp.Dom;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Localization;

public sealed class DeskLanguageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Choosing_English_ChangesTheDeskAlone_AndBackAgain()
    {
        using var editor = await site.SignInAsync("Editor");
        Assert.Equal("vi", Lang(await editor.GetPageAsync("/Admin")));
        using var answer = await editor.SubmitAsync("/Admin", "form.languages", new Dictionary<string, string?> { ["language"] = "en" });
        Assert.Equal("/Admin", answer.Headers.Location?.OriginalString);
        var desk = await editor.GetPageAsync("/Admin");
        Assert.Equal("en", Lang(desk));
        Assert.Equal("Editors' desk", desk.QuerySelector(".brand")?.Words());
        Assert.Equal("Tiếng Việt", desk.QuerySelector("form.languages button[lang=vi]")?.Words());
        Assert.Equal("vi", Lang(await editor.GetPageAsync("/tin-tuc")));
        using var back = await editor.SubmitAsync("/Admin", "form.languages", new Dictionary<string, string?> { ["language"] = "vi" });
        Assert.Equal("vi", Lang(await editor.GetPageAsync("/Admin")));
    }

    [Fact]
    public async Task ALanguageThatIsNone_IsRefused_AndNoOtherSiteIsLedTo()
    {
        using var editor = await site.SignInAsync("Editor");
        using var unknown = await editor.SubmitAsync("/Admin", "form.languages", new Dictionary<string, string?> { ["language"] = "xx" });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var away = await editor.SubmitAsync("/Admin", "form.languages", new Dictionary<string, string?> { ["language"] = "en", ["returnUrl"] = "https://example.org/" });
        Assert.Equal("/Account", away.Headers.Location?.OriginalString);
    }

    private static string? Lang(IDocument page) => page.DocumentElement.GetAttribute("lang");
}
