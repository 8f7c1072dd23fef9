using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using UnionSite.BrowserTests.Browser;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.BrowserTests.Desk;

/// <summary>A package's way from the upload over its rehearsal to the report.</summary>
[Collection(DeskTestGroup.Name)]
public sealed class PackageWalkTests(BrowserSite site)
{
    [Fact]
    public async Task Package_IsUploaded_Rehearsed_Run_AndReported()
    {
        var found = new List<string>();
        await using var admin = await site.SignedInAsync("Administrator", 390, 844);
        await admin.OpenAsync("/Admin/Recipes/Import");
        found.AddRange(await admin.LookAsync("package-import"));
        await admin.Page.Locator("#tep").SetInputFilesAsync(new FilePayload { Name = "gói thử.zip", MimeType = "application/zip", Buffer = await PackageAsync() });
        await admin.PressAsync(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Xem thử" }));
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Chưa có gì thay đổi", new() { Timeout = 15_000 });
        await Assertions.Expect(admin.Page.Locator("details.box > summary")).ToHaveTextAsync(["Bước 1: media thêm mới 1", "Bước 2: content thêm mới 1"]);
        await admin.Page.Locator("details.box > summary").Nth(1).ClickAsync();
        await Assertions.Expect(admin.Page.GetByText("Trang từ gói").First).ToBeVisibleAsync();
        found.AddRange(await admin.LookAsync("package-plan"));
        await admin.PressAsync(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Nhập gói này" }));
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã nhập xong.", new() { Timeout = 15_000 });
        found.AddRange(await admin.LookAsync("package-report"));
        Findings.None(found.Concat(admin.Problems));
    }

    private static async Task<byte[]> PackageAsync()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using (var recipe = await zip.CreateEntry("Recipe.json").OpenAsync())
            {
                await recipe.WriteAsync(Encoding.UTF8.GetBytes("""
                    { "name": "Gói của trình duyệt", "steps": [
                      { "name": "media", "Files": [ { "SourcePath": "goi/tet.webp", "TargetPath": "goi/tet.webp" } ] },
                      { "name": "content", "data": [ { "ContentItemId": "4browserpackage00000000001", "ContentItemVersionId": "4browserpackage00000000002", "ContentType": "Page",
                        "DisplayText": "Trang từ gói", "Latest": true, "Published": true, "TitlePart": { "Title": "Trang từ gói" } } ] } ] }
                    """));
            }

            await using var picture = await zip.CreateEntry("goi/tet.webp").OpenAsync();
            await picture.WriteAsync(await File.ReadAllBytesAsync(RepositoryFolder.Below("recipes", "media", "minh-hoa", "tet.webp")));
        }

        return memory.ToArray();
    }
}
