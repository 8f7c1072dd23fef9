using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>A new content type with every kind of field, made in the browser alone, filled, published and read.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class FieldKindsTests(BrowserSite site)
{
    private const string Type = "MoiLoaiO";

    [Fact]
    public void Samples_Cover_EveryKindOfField()
    {
        using var scope = site.Services.CreateScope();
        var kinds = scope.ServiceProvider.GetRequiredService<ContentModel>().FieldKindNames;
        Assert.Equal(kinds.Order(), FieldSample.All.Select(sample => sample.Kind).Order());
    }

    [Fact]
    public async Task TypeWithEveryField_IsBuilt_Filled_Published_AndRead()
    {
        await using var visit = await site.SignedInAsync("Administrator");
        await CreateTypeAsync(visit);
        foreach (var sample in FieldSample.All)
        {
            await AddFieldAsync(visit, sample);
        }

        await visit.OpenAsync($"/Admin/ContentTypes/Edit/{Type}");
        await visit.ScreenshotAsync("type");
        Findings.None(await visit.AxeAsync());

        await FillAsync(visit);
        await visit.PressAsync(visit.Page.Locator("button[name=_do][value=publish]:not(.hide)"));
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Xem trên trang" }).First);

        var address = new Uri(visit.Page.Url).AbsolutePath;
        await using var reader = await site.VisitAsync(360, 740);
        Assert.Equal(200, await reader.OpenAsync(address));
        await reader.ScreenshotAsync("every-field");
        await ReadAsync(reader);
        Findings.None(await reader.AxeAsync());
        Assert.Equal(0, await reader.OverflowAsync());
        Findings.None(visit.Problems.Concat(reader.Problems));
    }

    private static async Task CreateTypeAsync(Visit visit)
    {
        await visit.OpenAsync("/Admin/ContentTypes/Create");
        Findings.None(await visit.AxeAsync());
        await visit.Page.Locator("[name=DisplayName]").FillAsync("Mọi loại ô");
        await visit.Page.Locator("[name=Name]").FillAsync(Type);
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }));
        Assert.EndsWith($"/Edit/{Type}", visit.Page.Url, StringComparison.Ordinal);
    }

    private static async Task AddFieldAsync(Visit visit, FieldSample sample)
    {
        var page = visit.Page;
        await visit.OpenAsync($"/Admin/ContentTypes/Edit/{Type}");
        await page.Locator("[name=FieldLabel]").FillAsync(sample.Label);
        await page.Locator("[name=FieldName]").FillAsync(sample.Name);
        await page.Locator("[name=FieldKind]").SelectOptionAsync(sample.Kind);
        await visit.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Thêm trường" }));
        Assert.EndsWith($"/Fields/{sample.Name}", page.Url, StringComparison.Ordinal);
        if (sample.SetUpAsync is not null)
        {
            await sample.SetUpAsync(page);
            await visit.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Lưu trường" }));
            Assert.Equal(0, await page.GetByRole(AriaRole.Alert).CountAsync());
        }
    }

    private static async Task FillAsync(Visit visit)
    {
        await visit.OpenAsync($"/Admin/Contents/ContentTypes/{Type}/Create");
        await visit.Page.Locator("[name='TitlePart.Title']").FillAsync("Bài thử mọi loại ô");
        // Pickers search through the server, so their value is chosen on the page that comes back: they go first.
        foreach (var sample in FieldSample.All.OrderBy(sample => sample.Kind == "ContentPickerField" ? 0 : 1))
        {
            await sample.FillAsync(visit, $"{Type}.{sample.Name}");
        }

        await visit.ScreenshotAsync("every-field-editor");
        Findings.None(await visit.AxeAsync());
    }

    private static async Task ReadAsync(Visit reader)
    {
        var wrong = new List<string>();
        foreach (var sample in FieldSample.All)
        {
            var value = reader.Page.Locator("main dt", new() { HasTextRegex = new($"^\\s*{sample.Label}\\s*$") }).Locator("xpath=following-sibling::dd[1]");
            if (await value.CountAsync() != 1)
            {
                wrong.Add($"{sample.Kind}: no place with its label");
                continue;
            }

            var text = await value.InnerTextAsync();
            var shown = sample.Kind switch
            {
                "MediaField" => await value.Locator("img").CountAsync() == 1,
                "TaxonomyField" or "UserPickerField" => text.Trim().Length > 0,
                _ => text.Contains(sample.Shown, StringComparison.Ordinal),
            };
            if (!shown)
            {
                wrong.Add($"{sample.Kind}: shows “{text}”");
            }
        }

        Findings.None(wrong);
        Assert.Equal(0, await reader.Page.Locator("main script").CountAsync());
    }
}
