using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Deployment;

/// <summary>A package from the upload over its rehearsal to the report, without JavaScript.</summary>
public sealed class ImportTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Picture = "goi/anh.webp";

    private static byte[] Bytes => File.ReadAllBytes(RepositoryFolder.Below("recipes", "media", "minh-hoa", "tet.webp"));

    [Fact]
    public async Task Package_IsRehearsedItemByItem_ThenRun_ThenChangesNothing()
    {
        var recipe = $$"""
            { "name": "Gói thử", "steps": [
              { "name": "media", "Files": [ { "SourcePath": "{{Picture}}", "TargetPath": "{{Picture}}" } ] },
              { "name": "content", "data": [ {{Item("4packagetest00000000000001", "Trang trong gói một")}}, {{Item("4packagetest00000000000002", "Trang trong gói hai")}} ] },
              { "name": "ChuyenLa", "x": 1 } ] }
            """;
        using var admin = await site.SignInAsync("Administrator");
        var address = await admin.PlanAsync("goi.zip", PackageDesk.Zip(("Recipe.json", System.Text.Encoding.UTF8.GetBytes(recipe)), (Picture, Bytes), ("cai-dat.exe", [1, 2, 3])));
        var plan = await admin.GetPageAsync(address);
        Assert.Contains("Chưa có gì thay đổi", plan.QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["Bước 1: media thêm mới 1", "Bước 2: content thêm mới 2", "Bước 3: ChuyenLa không biết 1"], plan.QuerySelectorAll("details.box > summary").Select(step => step.Words()));
        Assert.Contains(("Trang trong gói hai", "Page", "Thêm mới", ""), plan.Rows());
        Assert.Contains("cai-dat.exe", plan.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(2, (await admin.GetPageAsync(address + "?view=plan&step=2")).Rows().Count);
        Assert.Equal(0, await CountAsync("4packagetest00000000000001"));

        var report = await admin.RunAsync(address);
        Assert.Contains("Đã nhập xong.", report.QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync("4packagetest00000000000001"));
        Assert.Equal(HttpStatusCode.OK, await admin.StatusAsync("/media/" + Picture));

        var again = await admin.PlanAsync("goi.zip", PackageDesk.Zip(("recipe.json", System.Text.Encoding.UTF8.GetBytes(recipe)), (Picture, Bytes)));
        Assert.Equal(["Bước 1: media giữ nguyên 1", "Bước 2: content giữ nguyên 2", "Bước 3: ChuyenLa không biết 1"], (await admin.GetPageAsync(again)).QuerySelectorAll("details.box > summary").Select(step => step.Words()));
        Assert.Contains("không có gì thay đổi", (await admin.RunAsync(again)).QuerySelector("[role=status]")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_ChangedHereSince_IsAConflict_KeptOrOverwritten()
    {
        const string Id = "4packagetest00000000000003";
        using var admin = await site.SignInAsync("Administrator");
        await admin.RunAsync(await admin.PlanAsync("a.json", Recipe(Item(Id, "Bản đầu của gói"))));
        await site.Scope<ContentEditor>(async editor =>
        {
            var item = (await editor.LatestAsync(Id))!;
            item.DisplayText = "Biên tập viên đã sửa";
            item.Part("TitlePart")["Title"] = "Biên tập viên đã sửa";
            Assert.True((await editor.PublishAsync(item, item.EditToken, "bientap")).IsDone);
        });
        var newer = Recipe(Item(Id, "Bản sau của gói", "4packageversion0000000000b"));
        var address = await admin.PlanAsync("b.json", newer);
        var row = Assert.Single((await admin.GetPageAsync(address + "?view=plan&action=Conflict")).Rows());
        Assert.Equal(("Bản sau của gói", "Page", "Xung đột"), (row.Title, row.Type, row.Action));
        Assert.Contains("Đã được sửa ở đây", row.Note, StringComparison.Ordinal);
        await admin.RunAsync(address);
        Assert.Equal("Biên tập viên đã sửa", await TitleAsync(Id));

        await admin.RunAsync(await admin.PlanAsync("b.json", newer), "overwrite");
        Assert.Equal("Bản sau của gói", await TitleAsync(Id));
    }

    [Fact]
    public async Task Definition_ThatWouldLoseFieldsOfItems_IsAConflict_AndKeepsThem()
    {
        using var admin = await site.SignInAsync("Administrator");
        var replace = System.Text.Encoding.UTF8.GetBytes("""
            { "name": "Thay", "steps": [ { "name": "ReplaceContentDefinition", "ContentParts": [ { "Name": "NewsArticle", "Settings": {}, "ContentPartFieldDefinitionRecords": [] } ] } ] }
            """);
        var address = await admin.PlanAsync("c.json", replace);
        var row = (await admin.GetPageAsync(address + "?view=plan&action=Conflict")).Rows().Single(row => row.Title == "NewsArticle");
        Assert.Contains("NewsArticle.Lead", row.Note, StringComparison.Ordinal);
        var report = await admin.RunAsync(address);
        Assert.Contains("không được áp dụng", report.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.NotNull(((UnionSite.Cms.Definitions.DefinitionCache)site.Services.GetService(typeof(UnionSite.Cms.Definitions.DefinitionCache))!).Current.Part("NewsArticle")!.Field("Lead"));
    }

    [Fact]
    public async Task FailingStep_LeavesTheSiteAsItWasBeforeTheStep()
    {
        using var admin = await site.SignInAsync("Administrator");
        var bytes = System.Text.Encoding.UTF8.GetBytes($$"""
            { "name": "Hỏng", "steps": [
              { "name": "content", "data": [ {{Item("4packagetest00000000000004", "Trang của bước trước")}} ] },
              { "name": "content", "data": [ {{Item("4packagetest00000000000005", "Trang của bước hỏng")}}, { "ContentType": "Page", "DisplayText": "Không mã" } ] } ] }
            """);
        var address = await admin.PlanAsync("d.json", bytes);
        var plan = await admin.GetPageAsync(address);
        Assert.Contains("Sẽ dừng ở bước “content”", plan.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("4packagetest00000000000004"));
        var report = await admin.RunAsync(address);
        Assert.Contains("Dừng ở bước “content”", report.QuerySelector("[role=alert]")!.Words(), StringComparison.Ordinal);
        Assert.Equal((1, 0), (await CountAsync("4packagetest00000000000004"), await CountAsync("4packagetest00000000000005")));
    }

    [Fact]
    public async Task Package_IsForThePersonWhoSentIt_AndNeedsThePermission()
    {
        using var admin = await site.SignInAsync("Administrator");
        var address = await admin.PlanAsync("e.json", Recipe(Item("4packagetest00000000000006", "Của riêng")));
        using var other = await site.SignInAsync("Administrator");
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(address));
        foreach (var role in new[] { "Editor", "Author" })
        {
            using var client = await site.SignInAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(address));
            Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync(PackageDesk.Import));
            Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync("/Admin/Recipes/Export"));
        }

        using var anonymous = site.AnonymousClient();
        Assert.NotEqual(HttpStatusCode.OK, await anonymous.StatusAsync(address));
        Assert.NotEqual(HttpStatusCode.OK, await anonymous.StatusAsync("/Admin/Recipes/Export"));
    }

    [Fact]
    public async Task Refusals_StandBesideTheField_AndLeaveNothing()
    {
        using var admin = await site.SignInAsync("Administrator");
        foreach (var (name, bytes, words) in HostilePackages.All())
        {
            using var answer = await admin.SendAsync(name, bytes);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{name}: {answer.StatusCode}");
            var page = await answer.PageAsync();
            Assert.Equal("true", page.QuerySelector("[name=Upload]")!.GetAttribute("aria-invalid"));
            Assert.True(page.QuerySelector("#tep-loi")!.Words().Contains(words, StringComparison.Ordinal), $"{name}: {page.QuerySelector("#tep-loi")!.Words()}");
        }

        // Whether it is refused or cut off where it lied, no more comes out than was stated.
        using var lying = await admin.SendAsync("lying.zip", HostilePackages.Lying());
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(site.DataFolder, "private"), "*", SearchOption.AllDirectories), file => new FileInfo(file).Length > 1024 * 1024);
        Assert.False(File.Exists(Path.Combine(site.DataFolder, "escaped.txt")));
        Assert.Empty(Directory.EnumerateFiles(site.DataFolder, "escaped*", SearchOption.AllDirectories));
    }

    private static byte[] Recipe(string items) => System.Text.Encoding.UTF8.GetBytes($$"""{ "name": "Gói nhỏ", "steps": [ { "name": "content", "data": [ {{items}} ] } ] }""");

    private static string Item(string id, string title, string? version = null) => $$"""
        { "ContentItemId": "{{id}}", "ContentItemVersionId": "{{version ?? "4v" + id[2..]}}", "ContentType": "Page", "DisplayText": "{{title}}", "Latest": true, "Published": true,
          "ModifiedUtc": "2026-11-01T02:00:00Z", "PublishedUtc": "2026-11-01T02:00:00Z", "CreatedUtc": "2026-11-01T02:00:00Z", "TitlePart": { "Title": "{{title}}" } }
        """;

    private Task<int> CountAsync(string id) => site.Scope<SiteDb, int>(db => db.ContentItems.CountAsync(row => row.ContentItemId == id));

    private Task<string> TitleAsync(string id) => site.Scope<SiteDb, string>(db => db.ContentItems.Where(row => row.ContentItemId == id && row.Published).Select(row => row.DisplayText).SingleAsync());
}
