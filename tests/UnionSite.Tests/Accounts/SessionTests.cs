using System.Net;
using AngleSharp.Dom;
using UnionSite.Cms.Accounts;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Accounts;

/// <summary>Open sign-ins are seen by their owner and by the administrator, and end where they are ended.</summary>
public sealed class SessionTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string OneSession = "li form:has([name=session])";

    [Fact]
    public async Task Account_ShowsItsSessions_AndEndsTheOthers()
    {
        var user = await site.CreateUserAsync("Editor");
        using var phone = await EnterAsync(user, "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36");
        using var desk = await EnterAsync(user, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0");
        var page = await desk.GetPageAsync("/Account");
        Assert.Equal(["Firefox, Windows máy này", "Chrome, Android"], page.QuerySelectorAll(OneSession + " > span").Select(row => row.Words().Split(" Đăng nhập")[0]).Order(StringComparer.Ordinal).Reverse());
        using var ended = await desk.SubmitAsync("/Account", "form[action*=EndSessions]", new Dictionary<string, string?>());
        await MinutePassesAsync(desk);
        Assert.Equal(HttpStatusCode.OK, await desk.StatusAsync("/Admin"));
        Assert.Equal(HttpStatusCode.Redirect, await phone.StatusAsync("/Admin"));
        Assert.Single((await desk.GetPageAsync("/Account")).QuerySelectorAll(OneSession));
    }

    [Fact]
    public async Task Administrator_EndsASession_AndAStrangerCannot()
    {
        var user = await site.CreateUserAsync("Editor");
        using var editor = await EnterAsync(user, null);
        using var admin = await site.SignInAsync("Administrator");
        var address = $"/Admin/Users/Edit/{user.Id}";
        var id = (await admin.GetPageAsync(address)).QuerySelector(OneSession + " [name=session]")!.GetAttribute("value")!;
        using var other = await site.SignInAsync("Editor");
        Assert.Equal(HttpStatusCode.Forbidden, await other.StatusAsync(address));
        // Another's session by its number, through one's own page, is not found there and stays open.
        using var tried = await other.SubmitAsync("/Account", OneSession, new Dictionary<string, string?> { ["session"] = id });
        await MinutePassesAsync(editor);
        Assert.Equal(HttpStatusCode.OK, await editor.StatusAsync("/Admin"));
        using var ended = await admin.SubmitAsync(address, OneSession, new Dictionary<string, string?>());
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Redirect, await editor.StatusAsync("/Admin"));
        Assert.Contains("Đã kết thúc 1 phiên", (await admin.GetPageAsync("/Admin/AuditTrail")).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SigningOut_EndsTheSession_ForACopyOfItsCookieToo()
    {
        var user = await site.CreateUserAsync("Editor");
        using var client = await EnterAsync(user, null);
        using var left = await client.SubmitAsync("/Account", "form[action$=LogOff]", new Dictionary<string, string?>());
        Assert.Empty(await site.Scope<SignInSessions, IReadOnlyList<SignInSession>>(sessions => sessions.OpenAsync(user.Id)));
    }

    [Fact]
    public async Task NewPassword_KeepsThisBrowser_AndEndsTheOthers()
    {
        var user = await site.CreateUserAsync("Editor");
        using var here = await EnterAsync(user, null);
        using var there = await EnterAsync(user, null);
        using var changed = await here.SubmitAsync("/ChangePassword", "form:has([name=Current])", new Dictionary<string, string?>
        {
            ["Current"] = SiteFactory.Password, ["Password"] = "ba con voi xanh leo núi", ["Again"] = "ba con voi xanh leo núi",
        });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Single(await site.Scope<SignInSessions, IReadOnlyList<SignInSession>>(sessions => sessions.OpenAsync(user.Id)));
        await MinutePassesAsync(here);
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/Admin"));
        Assert.Equal(HttpStatusCode.Redirect, await there.StatusAsync("/Admin"));
    }

    [Fact]
    public async Task Lock_IsShown_AndOpenedByTheAdministrator()
    {
        var user = await site.CreateUserAsync("Editor");
        using var stranger = site.AnonymousClient();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await stranger.SubmitAsync("/Login", "form:has([type=password])", new Dictionary<string, string?> { ["UserName"] = user.UserName, ["Password"] = "sai-mat-khau-nay" });
        }

        using var admin = await site.SignInAsync("Administrator");
        var address = $"/Admin/Users/Edit/{user.Id}";
        Assert.Contains("Đang tạm khóa đến", (await admin.GetPageAsync(address)).Body!.Words(), StringComparison.Ordinal);
        using var opened = await admin.SubmitAsync(address, "form:has([formaction*=Unlock])", new Dictionary<string, string?>(), "[formaction*=Unlock]");
        Assert.DoesNotContain("Đang tạm khóa", (await admin.GetPageAsync(address)).Body!.Words(), StringComparison.Ordinal);
        await stranger.SignInAsync(user.UserName!, SiteFactory.Password);
    }

    [Fact]
    public async Task Invitation_ShowsTheLinkOnce_AndTheLinkOpensTheAccount()
    {
        var user = await site.CreateUserAsync("Member");
        using var admin = await site.SignInAsync("Administrator");
        var address = $"/Admin/Users/Invitation/{user.Id}";
        Assert.Null((await admin.GetPageAsync(address)).QuerySelector("code"));
        using var made = await admin.SubmitAsync(address, "main form.box", new Dictionary<string, string?>());
        Assert.Contains("no-store", made.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        var letter = await made.PageAsync();
        Assert.NotNull(letter.QuerySelector("svg path[d^=M]"));
        var link = new Uri(letter.QuerySelector("code")!.Words());
        using var person = site.AnonymousClient();
        using var set = await person.SubmitAsync(link.PathAndQuery, "form:has([name=Password])", new Dictionary<string, string?> { ["Password"] = "bốn cây lúa vàng hát", ["Again"] = "bốn cây lúa vàng hát" });
        await person.SignInAsync(user.UserName!, "bốn cây lúa vàng hát");
        using var editor = await site.SignInAsync("Editor");
        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync(address));
    }

    private async Task<HttpClient> EnterAsync(SiteUser user, string? browser)
    {
        var client = site.AnonymousClient();
        if (browser is not null)
        {
            client.DefaultRequestHeaders.UserAgent.ParseAdd(browser);
        }

        await client.SignInAsync(user.UserName!, SiteFactory.Password);
        return client;
    }

    // Sessions are looked at once a minute, when their browser asks for something.
    private async Task MinutePassesAsync(HttpClient client)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        await client.StatusAsync("/Account");
    }
}
