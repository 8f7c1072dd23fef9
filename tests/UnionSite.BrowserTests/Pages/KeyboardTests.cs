using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Pages;

/// <summary>Everything can be reached and seen with the keyboard alone, and touched with a thumb.</summary>
[Collection(PageTestGroup.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    private const string FocusedElement =
        """
        async () => {
            // The browser scrolls to what has the focus when it draws the next picture.
            await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            const e = document.activeElement;
            const s = getComputedStyle(e);
            const r = e.getBoundingClientRect();
            return { tag: e.tagName, text: (e.innerText || e.getAttribute('aria-label') || e.name || '').trim(), href: e.getAttribute('href') || '',
                outline: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none',
                inside: r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight };
        }
        """;

    [Fact]
    public async Task FirstTab_IsTheSkipLink_AndLeadsToTheText()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("/tin-tuc");
        await visit.Page.Keyboard.PressAsync("Tab");
        var first = await FocusAsync(visit.Page);
        Assert.Equal("A", first.Tag);
        Assert.StartsWith("#", first.Href, StringComparison.Ordinal);
        Assert.True(first.Inside, "the skip link stays invisible");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData("home")]
    [InlineData("documents")]
    [InlineData("ask")]
    [InlineData("sign-in")]
    public async Task EveryStop_IsVisible(string name)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(PageKind.Of(name).Path);
        var hidden = new List<string>();
        for (var stop = 0; stop < 60; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focus = await FocusAsync(visit.Page);
            if (focus.Tag == "BODY")
            {
                break;
            }

            if (!focus.Outline || !focus.Inside)
            {
                hidden.Add($"{focus.Tag} {focus.Text} {focus.Href} outline={focus.Outline} inside={focus.Inside}");
            }
        }

        Findings.None(hidden);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PhoneMenu_OpensWithTheKeyboard_WithAndWithoutJavaScript(bool javaScript)
    {
        await using var visit = await site.VisitAsync(360, 740, javaScript);
        await visit.OpenAsync("/");
        var link = visit.Page.Locator("header nav a[href='/van-ban']").First;
        Assert.False(await link.IsVisibleAsync());
        await visit.Page.Locator("header details.menu > summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await link.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address + "/van-ban");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("documents")]
    [InlineData("legal-answer")]
    [InlineData("ask")]
    [InlineData("search")]
    public async Task Targets_OnAPhone_Are44PixelsHigh(string name)
    {
        await using var visit = await site.VisitAsync(360, 740);
        await visit.OpenAsync(PageKind.Of(name).Path);
        // Links inside running text are exempt, as in WCAG 2.5.8; so is the skip link, which shows only on focus.
        var small = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, summary, select, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), header nav a, .tasks a, .pager a, a.btn, a.go, nav.crumbs a')]
                .filter(e => e.checkVisibility() && !e.closest('.prose') && !e.classList.contains('skip'))
                .map(e => [e, e.getBoundingClientRect()])
                .filter(([, r]) => r.width > 0 && Math.round(r.height) < 44)
                .map(([e, r]) => `${e.tagName} ${(e.innerText || e.name || '').trim()} ${Math.round(r.height)} px`)
            """);
        Findings.None(small);
    }

    private static async Task<Focus> FocusAsync(IPage page)
    {
        var found = await page.EvaluateAsync<System.Text.Json.JsonElement>(FocusedElement);
        return new Focus(
            found.GetProperty("tag").GetString()!, found.GetProperty("text").GetString()!, found.GetProperty("href").GetString()!,
            found.GetProperty("outline").GetBoolean(), found.GetProperty("inside").GetBoolean());
    }

    private sealed record Focus(string Tag, string Text, string Href, bool Outline, bool Inside);
}
