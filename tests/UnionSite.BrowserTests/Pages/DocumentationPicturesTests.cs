using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>The pictures that the documentation shows, taken anew by <c>./test.sh --screenshots</c>.</summary>
[Collection(PageTestGroup.Name)]
public sealed class DocumentationPicturesTests(BrowserSite site)
{
    private static readonly (int Width, int Height, int Tallest)[] Windows = [(360, 740, 1480), (1280, 900, 1600)];

    private static readonly string[] Public = ["home", "news-list", "documents", "plan-36", "exemplar", "welfare", "legal-answer", "ask"];

    [ScreenshotsFact]
    public async Task TenPageKinds_AtTwoWidths()
    {
        var folder = RepositoryFolder.Below("docs", "screenshots");
        var news = await site.SaveDraftAsync("NewsArticle", "Lớp học tối ở khu nhà trọ công nhân");
        foreach (var (width, height, tallest) in Windows)
        {
            await using var reader = await site.VisitAsync(width, height);
            foreach (var name in Public)
            {
                await reader.OpenAsync(PageKind.Of(name).Path);
                await TakeAsync(reader, Path.Combine(folder, $"{name}-{width}.png"), tallest);
            }

            await using var asker = await site.VisitAsync(width, height);
            await asker.OpenAsync("/gui-cau-hoi");
            await asker.Page.GetByLabel("Câu hỏi của bạn").FillAsync("Ca đêm của tôi kéo dài đến 6 giờ sáng, tiền lương ca đêm tính thế nào?");
            await asker.Page.Locator("main form button").First.ClickAsync();
            await asker.Page.Locator("span.code").First.WaitForAsync();
            await using var staff = await site.SignedInAsync("Administrator", width, height);
            await staff.OpenAsync($"/Admin/Contents/ContentItems/{news.ContentItemId}/Edit");
            await TakeAsync(staff, Path.Combine(folder, $"editor-{width}.png"), tallest);
            await staff.OpenAsync("/Admin/LegalAdvice");
            await TakeAsync(staff, Path.Combine(folder, $"inbox-{width}.png"), tallest);
        }

        Assert.Equal(20, Directory.EnumerateFiles(folder, "*.png").Count());
    }

    // 256 colours are enough for these pages and make the files a third of the size.
    private static async Task TakeAsync(Visit visit, string path, int tallest)
    {
        var whole = path + ".whole.png";
        await visit.ScreenshotAsync(whole, tallest);
        using (var picture = NetVips.Image.NewFromFile(whole))
        {
            picture.Pngsave(path, compression: 9, palette: true, q: 90);
        }

        File.Delete(whole);
    }
}
