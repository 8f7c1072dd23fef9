using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;

namespace UnionSite.BrowserTests.Desk;

/// <summary>How a person sets one kind of field up, fills it, and what readers then see.</summary>
/// <param name="Kind">Orchard's name of the kind.</param>
/// <param name="Shown">Text that stands on the public page beside the field's label.</param>
/// <param name="FillAsync">Types the value; gets the desk's window and the name of the field in the form.</param>
/// <param name="SetUpAsync">What the field's settings page needs; null for nothing.</param>
internal sealed record FieldSample(string Kind, string Shown, Func<Visit, string, Task> FillAsync, Func<IPage, Task>? SetUpAsync = null)
{
    /// <summary>Every kind of field that the site has.</summary>
    public static IReadOnlyList<FieldSample> All { get; } =
    [
        new("TextField", "Câu chữ “thường” & <dấu>", (visit, name) => Box(visit.Page, $"{name}.Text").FillAsync("Câu chữ “thường” & <dấu>")),
        new("MultiTextField", "Than Uyên, Mường Tè", TickTwoAsync, page => page.Locator("[name=Options]").FillAsync("Than Uyên\nSìn Hồ\nMường Tè")),
        new("HtmlField", "Đoạn có chữ nghiêng.", (visit, name) => RichBox.FillAsync(visit.Page, $"{name}.Html", "<p>Đoạn có <em>chữ nghiêng</em>.</p><script>alert(1)</script>")),
        new("MarkdownField", "Đoạn có chữ đậm.", (visit, name) => Box(visit.Page, $"{name}.Markdown").FillAsync("Đoạn có **chữ đậm**.")),
        new("BooleanField", "Có", (visit, name) => visit.Page.Locator($"input[type=checkbox][name='{name}.Value']").CheckAsync()),
        new("NumericField", "1.250", (visit, name) => Box(visit.Page, $"{name}.Value").FillAsync("1250")),
        new("DateField", "20/11/2026", (visit, name) => Box(visit.Page, $"{name}.Value").FillAsync("2026-11-20")),
        new("DateTimeField", "08:30", (visit, name) => Box(visit.Page, $"{name}.Value").FillAsync("2026-11-20T08:30")),
        new("TimeField", "07:45", (visit, name) => Box(visit.Page, $"{name}.Value").FillAsync("07:45")),
        new("LinkField", "Gặp công đoàn tỉnh", FillLinkAsync),
        new("MediaField", "", FillMediaAsync),
        new("ContentPickerField", "Mái ấm Công đoàn", (visit, name) => PickAsync(visit, name, "Mái ấm Công đoàn"), AllowAllItemsAsync),
        new("TaxonomyField", "", TickTermAsync, page => page.Locator("[name=Taxonomy]").SelectOptionAsync(new SelectOptionValue { Label = "Lĩnh vực" })),
        new("UserPickerField", "", (visit, name) => visit.Page.Locator($"input:is([type=checkbox],[type=radio])[name='{name}.UserIds']:not([value=''])").First.CheckAsync()),
        new("YoutubeField", "Xem phim trên YouTube", (visit, name) => Box(visit.Page, $"{name}.RawAddress").FillAsync("https://www.youtube.com/watch?v=dQw4w9WgXcQ")),
        new("GeoPointField", "22.3964", FillPointAsync),
    ];

    /// <summary>The field's label.</summary>
    public string Label => $"Ô {Kind}";

    /// <summary>The field's technical name.</summary>
    public string Name => $"My{Kind}";

    private static ILocator Box(IPage page, string name) => page.Locator($"[name='{name}']");

    private static async Task TickTwoAsync(Visit visit, string name)
    {
        var page = visit.Page;
        await page.Locator($"input[name='{name}.Values'][value='Than Uyên']").CheckAsync();
        await page.Locator($"input[name='{name}.Values'][value='Mường Tè']").CheckAsync();
    }

    private static async Task FillLinkAsync(Visit visit, string name)
    {
        var page = visit.Page;
        await Box(page, $"{name}.Url").FillAsync("/lien-he");
        await Box(page, $"{name}.Text").FillAsync("Gặp công đoàn tỉnh");
    }

    private static async Task FillMediaAsync(Visit visit, string name)
    {
        var page = visit.Page;
        await Box(page, $"{name}.Paths[0]").FillAsync("minh-hoa/tet.webp");
        if (await Box(page, $"{name}.MediaTexts[0]").CountAsync() > 0)
        {
            await Box(page, $"{name}.MediaTexts[0]").FillAsync("Tranh Tết");
        }
    }

    private static async Task FillPointAsync(Visit visit, string name)
    {
        var page = visit.Page;
        await Box(page, $"{name}.Latitude").FillAsync("22.3964");
        await Box(page, $"{name}.Longitude").FillAsync("103.4582");
    }

    private static async Task TickTermAsync(Visit visit, string name) =>
        await visit.Page.Locator($"input[type=checkbox][name='{name}.TermContentItemIds']").First.CheckAsync();

    private static async Task AllowAllItemsAsync(IPage page) =>
        await page.Locator("[name=Json]").FillAsync("{ \"ContentPickerFieldSettings\": { \"DisplayAllContentTypes\": true } }");

    private static async Task PickAsync(Visit visit, string name, string title)
    {
        var page = visit.Page;
        await Box(page, $"{name}.Find").FillAsync(title);
        await visit.PressAsync(page.Locator($"button[value^='find|{name}']"));
        await page.Locator("label.tick").Filter(new() { HasText = title }).First.Locator($"input[name='{name}.ContentItemIds']").CheckAsync();
    }
}
