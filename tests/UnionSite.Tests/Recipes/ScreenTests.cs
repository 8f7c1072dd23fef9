using System.Net;
using UnionSite.Cms.Definitions;
using UnionSite.Tests.Deployment;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Recipes;

/// <summary>The desk's screens for recipes and content types, used without JavaScript.</summary>
public sealed class ScreenTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly string[] Kinds =
    [
        "TextField", "MultiTextField", "HtmlField", "MarkdownField", "BooleanField", "NumericField", "DateField", "DateTimeField", "TimeField",
        "LinkField", "MediaField", "ContentPickerField", "TaxonomyField", "UserPickerField", "YoutubeField", "GeoPointField",
    ];

    [Fact]
    public async Task Type_WithEveryKindOfField_IsBuiltOnTheScreen()
    {
        using var client = await site.SignInAsync("Administrator");
        var created = await client.SubmitAsync("/Admin/ContentTypes/Create", "main form", new Dictionary<string, string?> { ["DisplayName"] = "Thông báo tuyển dụng" });
        Assert.Equal("/Admin/ContentTypes/Edit/ThongBaoTuyenDung", created.Headers.Location!.OriginalString);
        const string Edit = "/Admin/ContentTypes/Edit/ThongBaoTuyenDung";
        foreach (var kind in Kinds)
        {
            var added = await client.SubmitAsync(Edit, "form:has([name=FieldKind])", new Dictionary<string, string?> { ["FieldLabel"] = "Ô " + kind, ["FieldKind"] = kind });
            Assert.Equal($"/Admin/ContentTypes/ThongBaoTuyenDung/Fields/O{kind}", added.Headers.Location!.OriginalString, ignoreCase: true);
            var saved = await client.SubmitAsync(added.Headers.Location.OriginalString, "form:has([name=Position])", new Dictionary<string, string?>
            {
                ["Hint"] = "Nhắc " + kind,
                ["Required"] = "true",
                ["Position"] = "3.5",
                ["Json"] = $$"""{ "{{kind}}Settings": { "Extra": [1, 2] }, "Foreign": { "x": true } }""",
            });
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var type = site.Services.GetService(typeof(DefinitionCache)) is DefinitionCache cache ? cache.Current.Type("ThongBaoTuyenDung")! : null;
        var fields = type!.Attachment("ThongBaoTuyenDung")!.Part.Fields;
        Assert.Equal(Kinds.Length, fields.Count);
        Assert.All(fields, field => Assert.True(field.Required && field.Hint == "Nhắc " + field.FieldType && field.Position == "3.5" && field.Kind["Extra"]!.ToJsonString() == "[1,2]"));
        Assert.True(type.Creatable);
        Assert.Contains("Nhắc TextField", (await client.GetPageAsync("/Admin/ContentTypes/ThongBaoTuyenDung/Fields/OTextField")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Field_WithBrokenJson_IsRefusedBesideTheBox()
    {
        using var client = await site.SignInAsync("Administrator");
        const string Field = "/Admin/ContentTypes/NewsArticle/Fields/Lead";
        var answer = await client.SubmitAsync(Field, "form:has([name=Position])", new Dictionary<string, string?> { ["Json"] = "{ oops", ["Position"] = "x" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("true", page.QuerySelector("[name=Json]")!.GetAttribute("aria-invalid"));
        Assert.Equal("true", page.QuerySelector("[name=Position]")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Field_SavedUnchanged_ChangesNothing()
    {
        using var client = await site.SignInAsync("Administrator");
        var cache = (DefinitionCache)site.Services.GetService(typeof(DefinitionCache))!;
        foreach (var field in cache.Current.Part("Resolution")!.Fields.ToList())
        {
            await client.SubmitAsync("/Admin/ContentTypes/Resolution/Fields/" + field.Name, "form:has([name=Position])", new Dictionary<string, string?>());
            Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(field.Settings, cache.Current.Part("Resolution")!.Field(field.Name)!.Settings), field.Name);
        }
    }

    [Fact]
    public async Task Recipe_RunFromTheList_ShowsItsReport()
    {
        using var client = await site.SignInAsync("Administrator");
        var answer = await client.SubmitAsync("/Admin/Recipes", "form:has([value='types/Event.recipe.json'])", new Dictionary<string, string?>(), "button[formaction*=Run]");
        var page = await answer.PageAsync();
        Assert.Contains("không có gì thay đổi", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfPastedJson_RehearsesAndRefuses()
    {
        using var client = await site.SignInAsync("Administrator");
        const string Import = "/Admin/Recipes/Import";
        var rehearsed = await client.SubmitAsync(Import, "main form", new Dictionary<string, string?> { ["Json"] = """{ "name": "P", "steps": [ { "name": "settings", "PageTitleFormat": "x" } ] }""" });
        var plan = await client.EndAsync(rehearsed.Headers.Location!.OriginalString);
        Assert.Contains("Chưa có gì thay đổi", plan.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var refused = await client.SubmitAsync(Import, "main form", new Dictionary<string, string?> { ["Json"] = "{ \"steps\": " });
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal("true", (await refused.PageAsync()).QuerySelector("[name=Json]")!.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("/Admin/Recipes")]
    [InlineData("/Admin/Recipes/Import")]
    [InlineData("/Admin/Recipes/Export")]
    [InlineData("/Admin/ContentTypes/List")]
    [InlineData("/Admin/ContentTypes/Create")]
    [InlineData("/Admin/ContentTypes/Edit/NewsArticle")]
    [InlineData("/Admin/ContentTypes/NewsArticle/Fields/Lead")]
    [InlineData("/Admin/ContentTypes/NewsArticle/Parts/TitlePart")]
    public async Task Screen_OpensForTheAdministratorAndForNobodyElse(string path)
    {
        using var admin = await site.SignInAsync("Administrator");
        Assert.Equal(HttpStatusCode.OK, await admin.StatusAsync(path));
        using var author = await site.SignInAsync("Author");
        Assert.NotEqual(HttpStatusCode.OK, await author.StatusAsync(path));
        using var anonymous = site.AnonymousClient();
        Assert.NotEqual(HttpStatusCode.OK, await anonymous.StatusAsync(path));
    }

    [Fact]
    public async Task SetUpRecipe_OnARunningSite_ChangesNothing()
    {
        using var client = await site.SignInAsync("Administrator");
        var answer = await client.SubmitAsync("/Admin/Recipes", "form:has([value='union-site.recipe.json'])", new Dictionary<string, string?>(), "button[formaction*=Run]");
        var page = await answer.PageAsync();
        Assert.Equal([], page.QuerySelectorAll(".badge.ok").Select(badge => badge.ParentElement!.ParentElement!.TextContent));
    }
}
