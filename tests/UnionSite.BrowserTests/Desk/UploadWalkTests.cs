using System.Text;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>A picture's way from the editor's phone to the public page.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class UploadWalkTests(BrowserSite site)
{
    private const string Alt = "Tranh cắt giấy: bếp lửa ngày Tết";

    [Theory]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task Picture_IsUploaded_Described_Used_AndShown(int width, bool javaScript)
    {
        var found = new List<string>();
        var name = $"bep-lua-{width}{(javaScript ? "" : "-khong-kich-ban")}";
        await using var editor = await site.SignedInAsync("Editor", width, 844, javaScript);
        await editor.OpenAsync("/Admin/Media");
        await ChooseAsync(editor, ($"{name}.webp", "image/webp", await File.ReadAllBytesAsync(RepositoryFolder.Below("recipes", "media", "minh-hoa", "tet.webp"))));
        await editor.Page.GetByLabel("Vào thư mục").FillAsync("Tin/Tết 2027");
        // The same picture came with the site, and with the other widths of this walk.
        await editor.Page.GetByLabel("Lưu cả khi thư viện đã có tệp giống hệt").CheckAsync();
        await UploadAsync(editor);

        // The description is asked for at once.
        await Assertions.Expect(editor.Page).ToHaveURLAsync($"{site.Address}/Admin/Media/File/tin/tet-2027/{name}.webp");
        await editor.Page.GetByLabel("Mô tả cho người không nhìn thấy ảnh").FillAsync(Alt);
        await editor.PressAsync(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu mô tả" }));
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã lưu mô tả");
        found.AddRange(await editor.LookAsync("media-file"));

        await editor.OpenAsync("/Admin/Media?folder=tin%2Ftet-2027");
        var thumb = editor.Page.Locator("ul.thumbs li").Filter(new() { HasText = name + ".webp" });
        Assert.Contains("width=240&format=webp", await thumb.Locator("img").GetAttributeAsync("src"), StringComparison.Ordinal);
        Assert.Equal(240, await WidthAsync(editor, (await thumb.Locator("img").GetAttributeAsync("src"))!));
        await Assertions.Expect(thumb.Locator(".badge.bad")).ToHaveCountAsync(0);
        found.AddRange(await editor.LookAsync("media-library"));

        var path = await PublishWithPictureAsync(editor, $"Bếp lửa {name}", $"tin/tet-2027/{name}.webp", found);
        await ShownAsync(path, width, found);
        Findings.None(found.Concat(editor.Problems));
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task RefusedFile_IsExplainedBesideTheField_TheRestIsKept(int width, bool javaScript)
    {
        await using var editor = await site.SignedInAsync("Editor", width, 844, javaScript);
        await editor.OpenAsync("/Admin/Media");
        await ChooseAsync(
            editor,
            ("Ảnh thật.webp", "image/webp", await File.ReadAllBytesAsync(RepositoryFolder.Below("recipes", "media", "minh-hoa", "tet.webp"))),
            ("biểu trưng.svg", "image/svg+xml", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
            ("không phải ảnh.jpg", "image/jpeg", Encoding.UTF8.GetBytes("Đây là một bức thư, không phải ảnh.")));
        var folder = $"kho/{width}";
        await editor.Page.GetByLabel("Vào thư mục").FillAsync(folder);
        await editor.Page.GetByLabel("Lưu cả khi thư viện đã có tệp giống hệt").CheckAsync();
        if (javaScript)
        {
            // The script sends the files from where it stands; no other page comes.
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Tải lên", Exact = true }).ClickAsync();
        }
        else
        {
            await UploadAsync(editor);
        }

        var field = editor.Page.Locator("#tep");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-describedby", "tep-goi-y tep-loi");
        var problem = editor.Page.Locator("#tep-loi");
        await Assertions.Expect(problem).ToHaveRoleAsync(AriaRole.Alert);
        await Assertions.Expect(problem).ToContainTextAsync("biểu trưng.svg: Không nhận tệp SVG");
        await Assertions.Expect(problem).ToContainTextAsync("không phải ảnh.jpg: Nội dung tệp không phải là JPG");
        await Assertions.Expect(problem).ToContainTextAsync("1 tệp khác đã tải lên xong");
        Assert.Equal(folder, await editor.Page.GetByLabel("Vào thư mục").InputValueAsync());
        await Assertions.Expect(editor.Page.Locator("ul.thumbs")).ToContainTextAsync("anh-that.webp");
        Findings.None((await editor.LookAsync("media-refused")).Concat(editor.Problems));
    }

    /// <summary>Many files dragged at once; the line breaks in the middle of one and the page is loaded anew: all of them arrive.</summary>
    [Fact]
    public async Task DraggedFiles_GoOn_AfterABrokenLineAndAReload()
    {
        await using var editor = await site.SignedInAsync("Editor", 390, 844);
        var page = editor.Page;
        await editor.OpenAsync("/Admin/Media");
        const int Break = 2 * 1024 * 1024;
        await page.RouteAsync("**/Uploads?handler=Piece*", route => PlaceOf(route.Request.Url).At >= Break ? route.AbortAsync("connectionreset") : route.ContinueAsync());
        // Five megabytes of sound, which are not decoded, and three short letters.
        await page.EvaluateAsync(
            """
            () => {
              const carried = new DataTransfer();
              const sound = new Uint8Array(5 * 1024 * 1024).map((_, i) => i % 251);
              sound.set([0x49, 0x44, 0x33]);
              carried.items.add(new File([sound], "Bài hát công đoàn.mp3", { type: "audio/mpeg" }));
              for (const name of ["một", "hai", "ba"]) carried.items.add(new File([`Thư ${name} kéo thả`], `Thư ${name}.txt`, { type: "text/plain" }));
              document.getElementById("o-Target").value = "keo-tha";
              document.getElementById("tai-len").dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
            }
            """);
        await Assertions.Expect(page.Locator(".loads")).ToContainTextAsync("mất kết nối");
        Assert.Equal(0, await editor.OverflowAsync());
        await editor.ScreenshotAsync("media-uploading");

        // The old page is left while its line is still broken: it must not mend itself in between.
        await page.GotoAsync("about:blank");
        await page.UnrouteAllAsync();
        var resumed = new System.Collections.Concurrent.ConcurrentQueue<(string Upload, long At)>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("handler=Piece", StringComparison.Ordinal))
            {
                resumed.Enqueue(PlaceOf(request.Url));
            }
        };
        await editor.OpenAsync("/Admin/Media");
        await Assertions.Expect(page.Locator(".loads")).ToContainTextAsync("Bài hát công đoàn.mp3: đã xong");
        var sound = resumed.Where(piece => piece.At >= Break).Select(piece => piece.Upload).Distinct().Single();
        Assert.Equal(Break, resumed.Where(piece => piece.Upload == sound).Min(piece => piece.At));
        await editor.OpenAsync("/Admin/Media?folder=keo-tha&sort=name");
        await Assertions.Expect(page.Locator("ul.thumbs li")).ToHaveCountAsync(4);
        await page.Locator("[data-thumb]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.True(await page.Locator("[data-thumb]").Nth(1).EvaluateAsync<bool>("link => link === document.activeElement"));
        foreach (var width in new[] { 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Findings.None(await editor.LookAsync("media-folder"));
        }
    }

    private static (string Upload, long At) PlaceOf(string address)
    {
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(address).Query);
        return (query["id"]!, long.Parse(query["at"]!, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Task ChooseAsync(Visit editor, params (string Name, string MimeType, byte[] Bytes)[] files) =>
        editor.Page.Locator("#tep").SetInputFilesAsync(files.Select(file => new FilePayload { Name = file.Name, MimeType = file.MimeType, Buffer = file.Bytes }));

    private static Task UploadAsync(Visit editor) => editor.PressAsync(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Tải lên", Exact = true }));

    private static async Task<string> PublishWithPictureAsync(Visit editor, string title, string file, List<string> found)
    {
        await editor.OpenAsync("/Admin/Contents/ContentTypes/NewsArticle/Create");
        await editor.Page.Locator("[name='TitlePart.Title']").FillAsync(title);
        await editor.Page.Locator("[name='NewsArticle.Lead.Text']").FillAsync("Mỗi nhà một bếp lửa, cả xóm trọ chung một nồi bánh.");
        await editor.Page.Locator("[name='NewsArticle.Cover.Paths[0]']").FillAsync(file);
        await RichBox.FillAsync(editor.Page, "HtmlBodyPart.Html", "<p>Nồi bánh chưng đặt giữa sân.</p>");
        await editor.PressAsync(editor.Page.Locator("button[name=_do][value=publish]:not(.hide)"));
        found.AddRange(await editor.LookAsync("editor-with-picture"));
        await Assertions.Expect(editor.Page.Locator(".pick img")).ToBeVisibleAsync();
        return "/tin-tuc/" + UnionSite.Cms.Text.VietnameseText.Slug(title);
    }

    private async Task ShownAsync(string path, int width, List<string> found)
    {
        await using var reader = await site.VisitAsync(width, 844);
        Assert.Equal(200, await reader.OpenAsync(path));
        var picture = reader.Page.Locator("figure.shot img");
        await Assertions.Expect(picture).ToHaveAttributeAsync("alt", Alt);
        await Assertions.Expect(picture).ToHaveAttributeAsync("sizes", new System.Text.RegularExpressions.Regex("vw|rem"));
        Assert.Contains("600w", await picture.GetAttributeAsync("srcset"), StringComparison.Ordinal);
        // The file that the browser chose for this window.
        var drawn = await WidthAsync(reader, await picture.EvaluateAsync<string>("async image => { await image.decode(); return image.currentSrc; }"));
        Assert.True(width < 500 ? drawn is > 0 and <= 480 : drawn > 480, $"{drawn} px wide file on a window of {width} px");
        found.AddRange(await reader.LookAsync("news-with-picture"));
        found.AddRange(reader.Problems);
    }

    private static async Task<int> WidthAsync(Visit visit, string address)
    {
        using var picture = NetVips.Image.NewFromBuffer(await visit.BytesAsync(address));
        return picture.Width;
    }
}
