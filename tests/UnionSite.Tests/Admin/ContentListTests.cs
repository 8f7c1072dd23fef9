using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Items;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Admin;

/// <summary>The desk's list: its filters, what each person sees of it, and the views that they save.</summary>
public sealed class ContentListTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string List = "/Admin/Contents/ContentItems";

    [Fact]
    public async Task Text_IsSearchedAsOnTheSite_InDraftsToo_AndFollowsEachVerb()
    {
        var draft = await site.SaveDraftAsync("NewsArticle", "Đường mòn chưa đăng", item => item.Part("HtmlBodyPart")["Html"] = "<p>Chỗ nghỉ của công nhân vệ sinh hoangmang</p>");
        using var editor = await site.SignInAsync("Editor");
        Assert.Equal(["Đường mòn chưa đăng"], await TitlesAsync(editor, "?q=cong+nhan+ve+sinh+hoangmang"));
        Assert.Equal(["Đường mòn chưa đăng"], await TitlesAsync(editor, "?q=DUONG+m%C3%B2n+hoangm"));
        Assert.Empty(await TitlesAsync(editor, "?q=hoangmang+khongco"));
        Assert.Empty(await TitlesAsync(editor, "?q=hoangmang&status=Published"));

        await site.Scope<ContentEditor, EditResult>(verbs => verbs.PublishLatestAsync(draft.ContentItemId, "test"));
        Assert.Single(await TitlesAsync(editor, "?q=hoangmang&status=Published"));
        Assert.Empty(await TitlesAsync(editor, "?q=hoangmang&status=Draft"));
        var item = (await site.Scope<ContentEditor, ContentItem?>(verbs => verbs.LatestAsync(draft.ContentItemId)))!;
        item.Part("HtmlBodyPart")["Html"] = "<p>Chữ mới khacbiet</p>";
        await site.Scope<ContentEditor, EditResult>(verbs => verbs.SaveDraftAsync(item, item.EditToken, "test"));
        Assert.Empty(await TitlesAsync(editor, "?q=hoangmang"));
        Assert.Single(await TitlesAsync(editor, "?q=khacbiet&status=Changed"));
        await site.Scope<ContentEditor, EditResult>(verbs => verbs.DiscardDraftAsync(draft.ContentItemId, "test"));
        Assert.Empty(await TitlesAsync(editor, "?q=khacbiet"));
        Assert.Single(await TitlesAsync(editor, "?q=hoangmang"));
        await site.Scope<ContentEditor, EditResult>(verbs => verbs.DeleteAsync(draft.ContentItemId, "test"));
        Assert.Empty(await TitlesAsync(editor, "?q=hoangmang"));
        Assert.Single(await TitlesAsync(editor, "?q=hoangmang&status=Trash"));
        await site.Scope<ContentEditor, EditResult>(verbs => verbs.PurgeAsync(draft.ContentItemId, "test"));
        Assert.Empty(await TitlesAsync(editor, "?q=hoangmang&status=Trash"));
    }

    [Fact]
    public async Task Filters_Narrow_ByTypeAuthorDayAndTerm()
    {
        var (path, term) = await TermAsync();
        var names = path.Split('.');
        await site.PublishAsync("NewsArticle", "Bài lọc sangloc có phân loại", item =>
            item.Part(names[0])[names[1]] = new System.Text.Json.Nodes.JsonObject { ["TermContentItemIds"] = new System.Text.Json.Nodes.JsonArray(term) });
        await site.SaveDraftAsync("Page", "Trang lọc sangloc");
        using var editor = await site.SignInAsync("Editor");
        Assert.Equal(2, (await TitlesAsync(editor, "?q=sangloc")).Count);
        Assert.Equal(["Trang lọc sangloc"], await TitlesAsync(editor, "?q=sangloc&type=Page"));
        Assert.Equal(["Trang lọc sangloc"], await TitlesAsync(editor, "?q=sangloc+type:Page"));
        Assert.Equal(["Bài lọc sangloc có phân loại"], await TitlesAsync(editor, $"?q=sangloc&term={term}"));
        Assert.Equal(2, (await TitlesAsync(editor, "?q=sangloc&author=test")).Count);
        Assert.Empty(await TitlesAsync(editor, "?q=sangloc&author=khong-ai"));
        Assert.Equal(2, (await TitlesAsync(editor, "?q=sangloc&from=2026-11-23&to=2026-11-23")).Count);
        Assert.Empty(await TitlesAsync(editor, "?q=sangloc&to=2026-11-22"));
        Assert.Single(await TitlesAsync(editor, "?q=sangloc&day=Published&from=2026-11-23"));
        Assert.Equal(["Bài lọc sangloc có phân loại", "Trang lọc sangloc"], await TitlesAsync(editor, "?q=sangloc&sort=Title"));
        Assert.Equal(2, (await TitlesAsync(editor, "?q=sangloc&sort=Author&from=khong-phai-ngay&day=x&status=x")).Count);
        var page = await editor.GetPageAsync(List + "?q=sangloc&type=Page");
        Assert.Contains(page.QuerySelectorAll("#term option"), option => option.GetAttribute("value") == term);
        Assert.Contains(page.QuerySelectorAll("#author option"), option => option.GetAttribute("value") == "test");
    }

    [Fact]
    public async Task List_ForAContributor_HoldsOnlyTheirOwn()
    {
        var writer = await site.CreateUserAsync("Contributor");
        await site.SaveDraftAsync("NewsArticle", "Bài riêngtu của tôi", item => item.Owner = writer.Id);
        await site.SaveDraftAsync("NewsArticle", "Bài riêngtu của người khác");
        using var client = site.AnonymousClient();
        await client.SignInAsync(writer.UserName!, SiteFactory.Password);
        Assert.Equal(["Bài riêngtu của tôi"], await TitlesAsync(client, "?q=riengtu"));
        Assert.Equal(["Bài riêngtu của tôi"], await TitlesAsync(client, ""));
        Assert.Equal(["Bài riêngtu của tôi"], await TitlesAsync(client, "?status=Draft&mine=true"));
    }

    [Fact]
    public async Task Views_AreSavedRenamedAndDeleted_ByTheirOwner()
    {
        using var editor = await site.SignInAsync("Editor");
        using var refused = await editor.SubmitAsync(List + "?type=Page&sort=Title", "form[action$='handler=Save']", new Dictionary<string, string?> { ["name"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Hãy đặt tên", (await refused.PageAsync()).QuerySelector(".err")!.Words(), StringComparison.Ordinal);
        using var saved = await editor.SubmitAsync(List + "?type=Page&sort=Title", "form[action$='handler=Save']", new Dictionary<string, string?> { ["name"] = "Trang theo chữ cái" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var tab = (await editor.GetPageAsync(List)).QuerySelectorAll(".tabs a").Single(link => link.Words() == "Trang theo chữ cái");
        Assert.Equal(List + "?type=Page&sort=Title", tab.GetAttribute("href"));
        Assert.Equal("Trang theo chữ cái", (await editor.GetPageAsync(tab.GetAttribute("href")!)).QuerySelector(".tabs [aria-current]")!.Words());
        using var other = await site.SignInAsync("Editor");
        Assert.DoesNotContain("Trang theo chữ cái", (await other.GetPageAsync(List)).QuerySelector(".tabs")!.Words(), StringComparison.Ordinal);

        using var renamed = await editor.SubmitAsync("/Admin/Contents/Views", "form[action*='Rename']", new Dictionary<string, string?> { ["name"] = "Các trang" });
        Assert.Contains("Các trang", (await editor.GetPageAsync(List)).QuerySelector(".tabs")!.Words(), StringComparison.Ordinal);
        using var deleted = await editor.SubmitAsync("/Admin/Contents/Views", "form[action*='Delete']", new Dictionary<string, string?>());
        Assert.DoesNotContain("Các trang", (await editor.GetPageAsync(List)).QuerySelector(".tabs")!.Words(), StringComparison.Ordinal);
    }

    private async Task<(string Path, string Term)> TermAsync()
    {
        var path = await site.Scope<ContentModel, string>(model => Task.FromResult(
            model.FieldsOf(new ContentItem { ContentType = "NewsArticle" }, "", []).First(found => found.Kind.Name == "TaxonomyField").Value.Path));
        var names = path.Split('.');
        var field = await site.Scope<ContentModel, string>(model => Task.FromResult(
            Cms.Fields.TaxonomyField.Taxonomy(model.Definitions.TypeOrEmpty("NewsArticle").Attachment(names[0])!.Part.Field(names[1])!)));
        var taxonomy = await site.Scope<SiteDb, ContentItemRow>(db => db.ContentItems.AsNoTracking().FirstAsync(row => row.ContentItemId == field && row.Latest));
        return (path, ContentRows.Read(taxonomy).FindPart("TaxonomyPart")!["Terms"]![0]!["ContentItemId"]!.GetValue<string>());
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(HttpClient client, string query) =>
        [.. (await client.GetPageAsync(List + query)).QuerySelectorAll("[data-row] th").Select(cell => cell.Words())];
}
