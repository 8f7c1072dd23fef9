using Microsoft.Playwright;

namespace UnionSite.BrowserTests.Desk;

/// <summary>How a person sets one kind of field up, fills it, and what readers then see.</summary>
/// <param name="Kind">Orchard's name of the kind.</param>
/// <param name="Shown">Text that stands on the public page beside the field's label.</param>
/// <param name="FillAsync">Types the value; gets the desk's page and the name of the field in the form.</param>
/// <param name="SetUpAsync">What the field's settings page needs; null for nothing.</param>
internal sealed record FieldSample(string Kind, string Shown, Func<IPage, string, Task> FillAsync, Func<IPage, Task>? SetUpAsync = null)
{
    /// <summary>Every kind of field that the site has.</summary>
    public static IReadOnlyList<FieldSample> All { get; } =
    [
        new("TextField", "Câu chữ “thường” & <dấu>", (page, name) => Box(page, $"{name}.Text").FillAsync("Câu chữ “thường” & <dấu>")),
        new("MultiTextField", "Than Uyên, Mường Tè", TickTwoAsync, page => page.Locator("[name=Options]").FillAsync("Than Uyên\nSìn Hồ\nMường Tè")),
        new("HtmlField", "Đoạn có chữ nghiêng.", (page, name) => Box(page, $"{name}.Html").FillAsync("<p>Đoạn có <em>chữ nghiêng</em>.</p><script>alert(1)</script>")),
        new("MarkdownField", "Đoạn có chữ đậm.", (page, name) => Box(page, $"{name}.Markdown").FillAsync("Đoạn có **chữ đậm**.")),
        new("BooleanField", "Có", (page, name) => page.Locator($"input[type=checkbox][name='{name}.Value']").CheckAsync()),
        new("NumericField", "1.250", (page, name) => Box(page, $"{name}.Value").FillAsync("1250")),
        new("DateField", "20/11/2026", (page, name) => Box(page, $"{name}.Value").FillAsync("2026-11-20")),
        new("DateTimeField", "08:30", (page, name) => Box(page, $"{name}.Value").FillAsync("2026-11-20T08:30")),
        new("TimeField", "07:45", (page, name) => Box(page, $"{name}.Value").FillAsync("07:45")),
        new("LinkField", "Gặp công đoàn tỉnh", FillLinkAsync),
        new("MediaField", "", FillMediaAsync),
        new("ContentPickerField", "Mái ấm Công đoàn", (page, name) => PickAsync(page, name, "Mái ấm Công đoàn"), AllowAllItemsAsync),
        new("TaxonomyField", "", TickTermAsync, page => page.Locator("[name=Taxonomy]").SelectOptionAsync(new SelectOptionValue { Label = "Lĩnh vực" })),
        new("UserPickerField", "", (page, name) => page.Locator($"input:is([type=checkbox],[type=radio])[name='{name}.UserIds']:not([value=''])").First.CheckAsync()),
        new("YoutubeField", "Xem phim trên YouTube", (page, name) => Box(page, $"{name}.RawAddress").FillAsync("https://www.youtube.com/watch?v=dQw4w9WgXcQ")),
        new("GeoPointField", "22.3964", FillPointAsync),
    ];

    /// <summary>The field's label.</summary>
    public string Label => $"Ô {Kind}";

    /// <summary>The field's technical name.</summary>
    public string Name => $"My{Kind}";

    private static ILocator Box(IPage page, string name) => page.Locator($"[name='{name}']");

    private static async Task TickTwoAsync(IPage page, string name)
    {
        await page.Locator($"input[name='{name}.Values'][value='Than Uyên']").CheckAsync();
        await page.Locator($"input[name='{name}.Values'][value='Mường Tè']").CheckAsync();
    }

    private static async Task FillLinkAsync(IPage page, string name)
    {
        await Box(page, $"{name}.Url").FillAsync("/lien-he");
        await Box(page, $"{name}.Text").FillAsync("Gặp công đoàn tỉnh");
    }

    private static async Task FillMediaAsync(IPage page, string name)
    {
        await Box(page, $"{name}.Paths[0]").FillAsync("minh-hoa/tet.webp");
        if (await Box(page, $"{name}.MediaTexts[0]").CountAsync() > 0)
        {
            await Box(page, $"{name}.MediaTexts[0]").FillAsync("Tranh Tết");
        }
    }

    private static async Task FillPointAsync(IPage page, string name)
    {
        await Box(page, $"{name}.Latitude").FillAsync("22.3964");
        await Box(page, $"{name}.Longitude").FillAsync("103.4582");
    }

    private static async Task TickTermAsync(IPage page, string name) =>
        await page.Locator($"input[type=checkbox][name='{name}.TermContentItemIds']").First.CheckAsync();

    private static async Task AllowAllItemsAsync(IPage page) =>
        await page.Locator("[name=Json]").FillAsync("{ \"ContentPickerFieldSettings\": { \"DisplayAllContentTypes\": true } }");

    private static async Task PickAsync(IPage page, string name, string title)
    {
        await Box(page, $"{name}.Find").FillAsync(title);
        await page.Locator($"button[value^='find|{name}']").ClickAsync();
        await page.Locator("label.tick").Filter(new() { HasText = title }).First.Locator($"input[name='{name}.ContentItemIds']").CheckAsync();
    }
}
