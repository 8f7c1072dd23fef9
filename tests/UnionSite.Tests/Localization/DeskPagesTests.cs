using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Localization;
using UnionSite.Tests.Architecture;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Localization;

/// <summary>Every screen of the desk and the account, opened in both languages, says nothing in the other one.</summary>
public sealed class DeskPagesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    // Vietnamese without a mark, which the letters do not give away.
    private static readonly string[] Unmarked = ["xem", "trang", "theo", "cho", "trong", "thay", "xong", "sang", "hai", "tin"];

    private static readonly Dictionary<string, string> NotOpened = new(StringComparer.Ordinal)
    {
        ["/Account/Language"] = "leads back to the account",
        ["/Admin/ContentTypes/{type}/Recipe"] = "is a file",
        ["/Admin/Contents/Autosave/{id}"] = "leads to the editor",
        ["/Admin/Contents/Bulk"] = "leads to the list; the question answers a form",
        ["/Admin/Media/Uploads"] = "leads to the library",
        ["/Admin/Paste"] = "answers no GET",
        ["/Admin/RichText/Pictures"] = "answers the editor's script in JSON",
        ["/Admin/Organization/Cards/Sheet"] = "leads to the list; the sheet answers a form",
        ["/dang-nhap/doan-vien/dat-lai"] = "is a member's, who signs in by card",
        ["/dang-nhap/doan-vien/doi-ma-pin"] = "is a member's, who signs in by card",
        ["/dang-nhap/doan-vien/ma-pin-moi"] = "opens only after a printed PIN",
        ["/LoginWithTwoFactorAuthentication"] = "opens only between password and code",
    };

    // Somebody who is signed in is led on from there.
    private static readonly string[] OutsideTheDoor = ["/Login", "/dang-nhap/", "/ResetPassword", "/setup/", "/duyet/"];

    [Fact]
    public async Task EveryScreen_SpeaksOneLanguage()
    {
        var user = await site.CreateUserAsync("Administrator");
        using var vietnamese = await EnterAsync("vi", user.UserName!);
        using var english = await EnterAsync("en", user.UserName!);
        using var strangerVietnamese = Client("vi");
        using var strangerEnglish = Client("en");
        var patterns = (from endpoint in await Endpoints.OfAsync(site)
                        where DeskLanguage.Reaches(endpoint.Pattern) && Endpoints.Takes(endpoint.Metadata, "GET")
                        select endpoint.Pattern).Distinct().ToList();
        Findings.None(NotOpened.Keys.Except(patterns).Select(pattern => $"{pattern} is no screen"));
        var addresses = await new DeskAddresses(site, vietnamese, patterns).AllAsync();
        Findings.None(from pattern in patterns
                      where addresses[pattern].Count == 0 && !NotOpened.ContainsKey(pattern)
                      select $"{pattern} is not opened, and nothing says why");
        var pages = new List<(string Address, IHtmlDocument Vietnamese, IHtmlDocument English)>();
        foreach (var address in addresses.Where(entry => !NotOpened.ContainsKey(entry.Key)).SelectMany(entry => entry.Value))
        {
            var outside = Array.Exists(OutsideTheDoor, door => address.StartsWith(door, StringComparison.Ordinal));
            pages.Add((address, await OpenAsync(outside ? strangerVietnamese : vietnamese, address), await OpenAsync(outside ? strangerEnglish : english, address)));
        }

        Findings.None(pages.Where(page => !page.Address.StartsWith("/duyet/", StringComparison.Ordinal) && (page.Vietnamese.DocumentElement.GetAttribute("lang"), page.English.DocumentElement.GetAttribute("lang")) != ("vi", "en")).Select(page => $"{page.Address} does not name its language"));
        // Editors of fields go by Orchard's names.
        var editors = await site.Scope<IEnumerable<FieldKind>, List<string>>(kinds => Task.FromResult(kinds.SelectMany(kind => kind.Editors).ToList()));
        var strings = SiteStrings.Of(site, DeskAddresses.Typed.Concat(editors));
        var refused = $"/Admin/Contents/ContentItems/{Guid.NewGuid():N}/Edit";
        pages.Add((refused, await RefusedAsync(vietnamese, refused), await RefusedAsync(english, refused)));
        Findings.None(from page in pages
                      from text in PageWords.Of(page.English, "en")
                      where IsVietnamese(text, strings)
                      group page.Address by text into same
                      select $"{same.Key} (in English at {same.First()})");
        var translations = Translations();
        Findings.None(from page in pages
                      from text in PageWords.Of(page.Vietnamese, "vi")
                      where translations.Contains(text) && !strings.Has(text)
                      group page.Address by text into same
                      select $"{same.Key} (in Vietnamese at {same.First()})");
    }

    private static bool IsVietnamese(string text, SiteStrings strings) =>
        (Unmarked.Contains(text, StringComparer.OrdinalIgnoreCase) || SpokenWords.IsVietnamese(text)) && !strings.Has(text)
        && (Unmarked.Contains(text, StringComparer.OrdinalIgnoreCase) || SpokenWords.IsVietnamese(strings.Without(text)));

    // English that is no Vietnamese at the same time.
    private static HashSet<string> Translations()
    {
        var entries = ProjectTests.Product("en.po").SelectMany(file => PoFile.Read(File.ReadAllText(file))).ToList();
        var words = entries.Where(entry => entry.Text != entry.Translation).Select(entry => entry.Translation).ToHashSet(StringComparer.Ordinal);
        words.ExceptWith(entries.Select(entry => entry.Text));
        return words;
    }

    private static async Task<IHtmlDocument> OpenAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        // A link for setting up that is used up says so on a page of its own.
        Assert.True((answer.StatusCode == HttpStatusCode.OK || address.StartsWith("/setup/", StringComparison.Ordinal)) && answer.Content.Headers.ContentType?.MediaType == "text/html", $"{address} answered {(int)answer.StatusCode} {answer.Headers.Location}");
        return await answer.PageAsync();
    }

    // The page about a failure is the public's, but answers somebody at the desk.
    private static async Task<IHtmlDocument> RefusedAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return await answer.PageAsync();
    }

    private async Task<HttpClient> EnterAsync(string language, string userName)
    {
        var client = Client(language);
        await client.SignInAsync(userName, SiteFactory.Password);
        return client;
    }

    private HttpClient Client(string language)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri("https://localhost"), new Cookie(DeskLanguage.CookieName, language));
        return site.CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(cookies));
    }
}
