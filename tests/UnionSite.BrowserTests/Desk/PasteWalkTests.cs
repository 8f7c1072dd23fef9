using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>An editor pastes from Word, joins a torn sentence, takes a conversion back, saves and reads the public page.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class PasteWalkTests(BrowserSite site)
{
    private const string Samples = "11-paste-feeds-documents/dev/word-clipboard-html";
    private const string Title = "Công đoàn cơ sở dán từ Word";
    private const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.Old {font-family:".VnTime"}</style></head><body><!--StartFragment-->
        <h2 style='mso-pagination:none'><span style='color:red'>Mục đích<o:p></o:p></span></h2>
        <p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Chăm lo</b> đoàn viên theo <a href="https://congdoan.vn/">cổng Công đoàn</a>, ứng dụng khoa</p>
        <p class=MsoNormal>học công nghệ.<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>Việc thứ nhất</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>Việc thứ hai</p>
        <p class=Old>KÕ ho¹ch c«ng t¸c</p>
        <table class=MsoTableGrid border=1><tr><td><p><b>Số</b></p></td><td><p><b>Việc</b></p></td></tr><tr><td><p>1</p></td><td><p>Thăm hỏi</p></td></tr></table>
        <!--EndFragment--></body></html>
        """;

    [Fact]
    public async Task WordText_IsPasted_Mended_Saved_AndReadOnTheSite()
    {
        await using var editor = await site.SignedInAsync("Editor");
        var page = editor.Page;
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        await page.Locator("[name='TitlePart.Title']").FillAsync(Title);
        await page.Locator("[name='NewsArticle.Lead.Text']").FillAsync("Lời dẫn.");
        var text = page.Locator("#HtmlBodyPart-Html-soan");
        await PasteAsync(text, Word);
        var notes = page.Locator(".rich-notes:visible");
        await Assertions.Expect(notes).ToContainTextAsync("KÕ ho¹ch c«ng t¸c → Kế hoạch công tác");
        await editor.ScreenshotAsync("rich-text");
        Findings.None(await editor.AxeAsync());
        await notes.GetByRole(AriaRole.Button, new() { Name = "Nối lại câu 1" }).ClickAsync();
        await Assertions.Expect(text).ToContainTextAsync("ứng dụng khoa học công nghệ.");
        await notes.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác chuyển phông" }).ClickAsync();
        await Assertions.Expect(text).ToContainTextAsync("KÕ ho¹ch c«ng t¸c");
        await editor.PressAsync(page.Locator("button[name=_do][value=publish]"));
        var source = await editor.SourceAsync("/tin-tuc/cong-doan-co-so-dan-tu-word");
        foreach (var part in new[]
                 {
                     "Mục đích</h2>", "<strong>Chăm lo</strong>", "href=\"https://congdoan.vn/\"", "ứng dụng khoa học công nghệ.", "<li>Việc thứ nhất</li>", "Việc</th>", "Thăm hỏi</td>",
                 })
        {
            Assert.Contains(part, source, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mso", source, StringComparison.Ordinal);
        Findings.None(editor.Problems);
    }

    [SharedDataFact(Samples)]
    public async Task EveryWordSample_PastedInTheBrowser_KeepsItsStructure()
    {
        await using var editor = await site.SignedInAsync("Editor");
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(SharedDataFactAttribute.Find(Samples)!, "*__input*.word2016.html").Order())
        {
            var text = editor.Page.Locator("#HtmlBodyPart-Html-soan");
            await text.ClickAsync();
            await text.PressAsync("Control+a");
            await text.PressAsync("Delete");
            var answer = await editor.Page.RunAndWaitForResponseAsync(() => PasteAsync(text, File.ReadAllText(file)), "**/Admin/Paste");
            var clean = (await answer.JsonAsync())!.Value.GetProperty("html").GetString()!;
            await Assertions.Expect(editor.Page.Locator(".rich-notes [role=status]")).Not.ToContainTextAsync("Đang");
            var kept = await editor.Page.Locator("[name='HtmlBodyPart.Html']").EvaluateAsync<string>("box => box.value");
            var (wanted, found) = (await CountAsync(editor, clean), await CountAsync(editor, kept));
            if (wanted != found)
            {
                faults.Add($"{Path.GetFileName(file)}: {wanted} but {found}");
            }
        }

        Findings.None(faults);
        Findings.None(editor.Problems);
    }

    [Fact]
    public async Task TextThatTheEditorCannotHold_StaysInTheBox_AndTheSwitchLeadsBack()
    {
        await using var editor = await site.SignedInAsync("Editor", 390, 844);
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        var box = editor.Page.Locator("[name='HtmlBodyPart.Html']");
        var swap = editor.Page.GetByRole(AriaRole.Button, new() { Name = "Sửa mã HTML" }).First;
        await swap.ClickAsync();
        await box.FillAsync("<figure><p>Ảnh</p><figcaption>Chú thích</figcaption></figure>");
        await swap.ClickAsync();
        await Assertions.Expect(box).ToBeVisibleAsync();
        await Assertions.Expect(editor.Page.Locator("main")).ToContainTextAsync("không giữ được: figure");
        await box.FillAsync("<p>Đoạn <strong>đậm</strong></p>");
        await swap.ClickAsync();
        await Assertions.Expect(editor.Page.Locator("#HtmlBodyPart-Html-soan strong")).ToHaveTextAsync("đậm");
        await editor.ScreenshotAsync("rich-text");
        Findings.None(await editor.AxeAsync());
        Assert.Equal(0, await editor.OverflowAsync());
        Findings.None(editor.Problems);
    }

    [Fact]
    public async Task Picture_IsUploaded_Described_AndStandsInTheText()
    {
        await using var editor = await site.SignedInAsync("Editor", 390, 844);
        var page = editor.Page;
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        await page.Locator("[name='TitlePart.Title']").FillAsync("Ảnh trong bài");
        await page.Locator("[name='NewsArticle.Lead.Text']").FillAsync("Lời dẫn.");
        var text = page.Locator("#HtmlBodyPart-Html-soan");
        await text.FillAsync("Bếp lửa đêm giao thừa: ");
        await text.PressAsync("Alt+F10");
        await Assertions.Expect(page.Locator(".rich-bar button:focus")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ảnh: Chèn ảnh từ thư viện" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Tìm ảnh trong thư viện").First.FillAsync("tet");
        await Assertions.Expect(dialog.Locator(".rich-shots li")).Not.ToHaveCountAsync(0);
        await dialog.GetByLabel("Hoặc tải ảnh mới lên").SetInputFilesAsync(
            new FilePayload { Name = "Bếp lửa.webp", MimeType = "image/webp", Buffer = await File.ReadAllBytesAsync(RepositoryFolder.Below("recipes", "media", "minh-hoa", "tet.webp")) });
        await Assertions.Expect(dialog.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã tải lên");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đặt vào bài" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy viết mô tả");
        await dialog.GetByLabel("Mô tả ảnh cho người không nhìn thấy").FillAsync("Nồi bánh chưng bên bếp lửa");
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 844);
            Findings.None(await editor.AxeAsync());
            await page.ScreenshotAsync(new() { Path = RepositoryFolder.Below("artifacts", "screenshots", $"rich-picture-{width}.png") });
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đặt vào bài" }).ClickAsync();
        await Assertions.Expect(text.Locator("img[alt='Nồi bánh chưng bên bếp lửa']")).ToBeVisibleAsync();
        await editor.PressAsync(page.Locator("button[name=_do][value=publish]:not(.hide)"));
        Assert.Contains("alt=\"Nồi bánh chưng bên bếp lửa\"", await editor.SourceAsync("/tin-tuc/anh-trong-bai"), StringComparison.Ordinal);
        await editor.ScreenshotAsync("rich-text-picture");
        Findings.None(editor.Problems);
    }

    private static async Task PasteAsync(ILocator text, string html) => await text.EvaluateAsync(
        "(at, html) => { at.focus(); const data = new DataTransfer(); data.setData('text/html', html); data.setData('text/plain', 'chữ'); at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        html);

    private static Task<string> CountAsync(Visit editor, string html) => editor.Page.EvaluateAsync<string>(
        "html => { const b = new DOMParser().parseFromString(html, 'text/html').body; return ['h2,h3,h4,h5,h6', 'li', 'table', 'td,th', 'strong', 'a'].map(s => s + ' ' + b.querySelectorAll(s).length).join('; ') + '; ' + b.textContent.replace(/\\s+/g, '').length; }",
        html);
}
