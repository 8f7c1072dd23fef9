using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>A reader says whether a page was of use; the staff sees the count.</summary>
[Collection(PageTestGroup.Name)]
public sealed class FeedbackWalkTests(BrowserSite site)
{
    [Theory]
    [InlineData(true, 390)]
    [InlineData(false, 390)]
    [InlineData(true, 1280)]
    public async Task Answers_AreThankedFor_AndCountedOnce(bool javaScript, int width)
    {
        var title = $"Trang để hỏi ý kiến {width}{(javaScript ? "" : " không kịch bản")}";
        var news = await site.PublishAsync("NewsArticle", title);
        var path = "/" + (string)news.Part("AutoroutePart")["Path"]!;
        var found = new List<string>();
        for (var reader = 0; reader < 6; reader++)
        {
            await using var visit = await site.VisitAsync(width, 844, javaScript);
            await visit.OpenAsync(path);
            var question = visit.Page.Locator("#phan-hoi");
            await Assertions.Expect(question).ToContainTextAsync("Trang này có ích không?");
            if (reader == 0)
            {
                found.AddRange(await visit.LookAsync("feedback-asked"));
            }

            await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Có", Exact = true }));
            await ThankedAsync(visit);
            if (reader == 0)
            {
                found.AddRange(await visit.LookAsync("feedback-thanks"));
                // What a nervous thumb does: the answer is not sent again.
                await visit.Page.ReloadAsync();
                await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Cảm ơn");
            }

            found.AddRange(visit.Problems);
        }

        await using var staff = await site.SignedInAsync("Administrator");
        var row = staff.Page.Locator("section[aria-labelledby=co-ich] tr").Filter(new() { HasText = title }).Filter(new() { HasNotText = javaScript ? "không kịch bản" : "zzz" });
        await Until.TrueAsync(async () =>
        {
            await staff.OpenAsync("/Admin/Statistics");
            return await row.CountAsync() == 1;
        });
        await Assertions.Expect(row.Locator("td").First).ToHaveTextAsync("6");
        found.AddRange(await staff.LookAsync("statistics-feedback"));
        Findings.None(found.Concat(staff.Problems));
    }

    // A screen reader reads what has the focus; a reader with eyes sees it without scrolling.
    private static async Task ThankedAsync(Visit visit)
    {
        var thanks = visit.Page.Locator("#phan-hoi[role=status]");
        await Assertions.Expect(thanks).ToContainTextAsync("Cảm ơn bạn đã cho ý kiến.");
        await Assertions.Expect(thanks).ToBeFocusedAsync();
        await Assertions.Expect(thanks).ToBeInViewportAsync();
        await Assertions.Expect(visit.Page.Locator("form.useful")).ToHaveCountAsync(0);
    }
}
