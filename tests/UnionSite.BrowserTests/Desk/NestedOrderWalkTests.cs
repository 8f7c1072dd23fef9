using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>Blocks, menu lines and terms are put in order with the mouse and with the keyboard, and stay so.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class NestedOrderWalkTests(BrowserSite site)
{
    private const string Home = "/Admin/Contents/ContentItems/4smpe2jqbbshs4t0ksk7q0xwcg/Edit";

    [Fact]
    public async Task Blocks_AreDragged_AndMovedByKeyboard()
    {
        await using var editor = await site.SignedInAsync("Editor", 1280);
        await editor.OpenAsync(Home);
        var rows = editor.Page.Locator("details[data-nested] > summary");
        await Assertions.Expect(rows.Nth(6)).ToContainTextAsync("Văn bản mới");
        await rows.Nth(6).FocusAsync();
        await editor.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(rows.Nth(5)).ToContainTextAsync("Văn bản mới");
        await Assertions.Expect(rows.Nth(5)).ToBeFocusedAsync();
        await Assertions.Expect(editor.Page.Locator("p[role=status].hide")).ToContainTextAsync("vị trí 6/10");
        await rows.Nth(7).DragToAsync(rows.Nth(4), new LocatorDragToOptions { TargetPosition = new TargetPosition { X = 40, Y = 4 } });
        await Assertions.Expect(rows.Nth(4)).ToContainTextAsync("Điển hình");
        await editor.ScreenshotAsync("desk-home-blocks");
        // The buttons name the new places: the dragged block goes down again by its own.
        await rows.Nth(4).ClickAsync();
        await editor.Page.Locator("details[data-nested]").Nth(4).Locator("> .acts [value^='down|']").ClickAsync();
        await Assertions.Expect(rows.Nth(5)).ToContainTextAsync("Điển hình");
        await editor.PressAsync(editor.Page.Locator("[name=_do][value=draft]:not(.hide)").First);
        await editor.OpenAsync(Home);
        await Assertions.Expect(rows.Nth(5)).ToContainTextAsync("Điển hình");
        await Assertions.Expect(rows.Nth(6)).ToContainTextAsync("Văn bản mới");
    }
}
