using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Attacks;

/// <summary>Well-known hostile strings through everything that takes words from the public, and through an article's text.</summary>
public sealed class AttackStringTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    // Those whose words people type or send; the others are HTML for a body.
    private static readonly string[] Lists =
    [
        "blns.jsonl", "dompurify-expect.jsonl", "html5-security-cheatsheet.jsonl", "mganss-htmlsanitizer-pairs.jsonl", "open-redirect.jsonl",
        "owasp-xss-filter-evasion.jsonl", "path-traversal.jsonl.gz", "sqli.jsonl", "ssti-xxe-crlf.jsonl", "unicode-and-emails.jsonl", "xss-payloads.jsonl.gz",
    ];

    [SharedDataFact(AttackStrings.Set)]
    public async Task HostileWords_InAddresses_BreakNothing()
    {
        using var client = site.AnonymousClient();
        var problems = new List<string>();
        foreach (var text in Sample(SoakRun.Of(8, int.MaxValue)))
        {
            var word = Uri.EscapeDataString(text);
            foreach (var address in new[] { "/tim-kiem?q=" + word, "/van-ban?q=" + word + "&nam=" + word + "&trang=" + word, "/media/" + word, "/" + word, "/Login?returnUrl=" + word })
            {
                await LookAsync(client, address, problems);
            }
        }

        Assert.Empty(problems);
    }

    [SharedDataFact(AttackStrings.Set)]
    public async Task HostileWords_InTheAskForm_ComeBackAsWords()
    {
        using var client = site.AnonymousClient();
        var problems = new List<string>();
        foreach (var text in Sample(SoakRun.Of(4, int.MaxValue)))
        {
            // Too long a name: the form comes back with everything that was typed.
            using var answer = await client.SubmitAsync("/gui-cau-hoi", "form:has([name=Text])", new Dictionary<string, string?>
            {
                ["Text"] = text, ["Name"] = new string('x', 101) + text, ["Contact"] = text,
            });
            await LookAsync(answer, "ask: " + text, problems);
        }

        Assert.Empty(problems);
    }

    [SharedDataFact(AttackStrings.Set)]
    public async Task HostileHtml_InAnArticle_IsShownWithoutItsTeeth()
    {
        using var client = site.AnonymousClient();
        var all = Sample(18);
        var item = await site.PublishAsync("NewsArticle", "Bài mang chữ độc <script>alert(1)</script>", article =>
        {
            article.Part("HtmlBodyPart")["Html"] = string.Join("\n", all.Select(text => $"<p>{text}</p>"));
            article.Part("NewsArticle")["Lead"] = new JsonObject { ["Text"] = string.Join(" ", all.Take(20)) };
        });
        var problems = new List<string>();
        var path = "/" + JsonText.TextOf(item.FindPart("AutoroutePart"), "Path");
        foreach (var address in new[] { path, path + "?in=1", "/tin-tuc", "/tin-tuc/rss", "/rss", "/", "/tim-kiem?q=script" })
        {
            await LookAsync(client, address, problems);
        }

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999")]
    [InlineData("999999999999999999999")]
    [InlineData("1e9")]
    public async Task AnyPageNumber_IsAnswered(string number)
    {
        using var client = site.AnonymousClient();
        var problems = new List<string>();
        foreach (var address in new[] { "/tin-tuc", "/van-ban", "/tim-kiem?q=lao", "/hoi-dap" })
        {
            await LookAsync(client, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}trang={number}", problems);
        }

        using var admin = await site.SignInAsync("Administrator");
        foreach (var address in new[] { "/Admin/Users?p=", "/Admin/AuditTrail?p=", "/Admin/Media?p=", "/Admin/Contents/ContentItems?page=", "/Admin/Contents/Trash?page=", "/Admin/LegalAdvice?trang=" })
        {
            await LookAsync(admin, address + number, problems);
        }

        Assert.Empty(problems);
    }

    private static List<string> Sample(int each)
    {
        var found = new List<string>();
        foreach (var list in Lists)
        {
            var texts = AttackStrings.All[list].Where(text => text.Length <= 1500).ToList();
            var step = Math.Max(1, texts.Count / each);
            found.AddRange(texts.Where((_, index) => index % step == 0).Take(each));
        }

        return found;
    }

    private static async Task LookAsync(HttpClient client, string address, List<string> problems)
    {
        if (!Uri.TryCreate(address, UriKind.Relative, out var uri))
        {
            return;
        }

        using var response = await client.GetAsync(uri);
        await LookAsync(response, address, problems);
    }

    private static async Task LookAsync(HttpResponseMessage response, string what, List<string> problems)
    {
        if ((int)response.StatusCode >= 500)
        {
            problems.Add($"{(int)response.StatusCode} {what}");
            return;
        }

        if (response.Headers.Location is { } location && location.IsAbsoluteUri && location.Host is not ("localhost" or ""))
        {
            problems.Add($"leads to {location}: {what}");
        }

        var text = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType is "application/rss+xml")
        {
            System.Xml.Linq.XDocument.Parse(text);
            return;
        }

        using var page = new HtmlParser().ParseDocument(text);
        foreach (var element in page.All)
        {
            if (Fault(element) is { } fault)
            {
                problems.Add($"{fault} <{element.LocalName}>: {what}");
                return;
            }
        }
    }

    private static string? Fault(IElement element)
    {
        if (element.LocalName == "script" && element.GetAttribute("type") != "application/ld+json" && element.TextContent.Length + (element.GetAttribute("src")?.StartsWith('/') == true ? 0 : 1) > 0)
        {
            return "a script";
        }

        if (element.LocalName is "iframe" or "object" or "embed" or "base" or "style")
        {
            return "an element that runs or restyles";
        }

        return element.Attributes.Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (attribute.Name is "href" or "src" or "action" or "formaction" && new string([.. attribute.Value.Where(letter => letter > ' ')]).StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
            .Select(attribute => $"{attribute.Name}={attribute.Value}").FirstOrDefault();
    }
}
