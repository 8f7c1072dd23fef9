using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Text;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Parts;

/// <summary>What each kind of part makes of an item.</summary>
public sealed class PartKindTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("{{ Model.ContentItem | display_text | slugify }}", "le-hoi-xoe")]
    [InlineData("{{ ContentItem.DisplayText | slugify }}", "le-hoi-xoe")]
    [InlineData("tin/{{ Model.ContentItem.CreatedUtc | date: \"%Y/%m\" }}/{{ContentItem.DisplayText|slugify}}", "tin/2026/05/le-hoi-xoe")]
    [InlineData("{{ Model.ContentItem.Content.NewsArticle.Lead.Text }}!", "Câu dẫn!")]
    [InlineData("{{ ContentItem.Content.Nothing.Here | default: 'x' }}", "x")]
    [InlineData("UserMenu", "UserMenu")]
    [InlineData("{% for x in y %}{{ x }}{% endfor %}", null)]
    [InlineData("{{ Request.Host }}", null)]
    [InlineData("{{ ContentItem | liquid }}", null)]
    public async Task Pattern_IsWritten_OrLeftAlone(string pattern, string? expected)
    {
        var item = new ContentItem { ContentType = "NewsArticle", DisplayText = "Lễ hội Xòe", CreatedUtc = new DateTime(2026, 4, 30, 18, 0, 0, DateTimeKind.Utc) };
        item.Part("NewsArticle")["Lead"] = new JsonObject { ["Text"] = "Câu dẫn" };
        Assert.Equal(expected, await site.Scope<ContentPattern, string?>(patterns => patterns.WriteAsync(pattern, Value(item, "TitlePart"), default).AsTask()));
    }

    [Fact]
    public async Task Pattern_Container_IsAskedForItsTitle()
    {
        var container = await site.PublishAsync("Section", "Mục chứa bài", item => item.Part("Section")["Lists"] = new JsonObject { ["Text"] = "Không" });
        var inside = new ContentItem { ContentType = "Page", DisplayText = "Bài" };
        inside.Part("ContainedPart")["ListContentItemId"] = container.ContentItemId;
        Assert.Equal("muc-chua-bai/bai", await site.Scope<ContentPattern, string?>(patterns => patterns.WriteAsync(
            "{{ Model.ContentItem | container | display_text | slugify }}/{{ Model.ContentItem | display_text | slugify }}", Value(inside, "TitlePart"), default).AsTask()));
    }

    [Fact]
    public async Task Title_Required_IsRefusedWhenEmpty()
    {
        var errors = await CheckAsync(new ContentItem { ContentType = "NewsArticle", ContentItemId = ContentIds.New() });
        Assert.Contains(errors, error => error.Path == "TitlePart.Title");
    }

    [Fact]
    public async Task Title_Generated_FollowsThePattern()
    {
        await site.Scope<ContentPattern>(async pattern =>
        {
            var item = new ContentItem { ContentType = "X", ContentItemId = "4x" };
            item.Part("X")["Name"] = new JsonObject { ["Text"] = "Tên từ ô" };
            var value = Value(item, "TitlePart", """{"TitlePartSettings":{"Options":"GeneratedHidden","Pattern":"{{ ContentItem.Content.X.Name.Text }}"}}""");
            var kind = new TitlePart(pattern);
            await kind.UpdateAsync(value, default);
            Assert.Equal("Tên từ ô", item.DisplayText);
            Assert.Null(kind.EditorTemplate(value));
        });
    }

    [Fact]
    public async Task Alias_Taken_IsRefusedAndGeneratedOnesAreNumbered()
    {
        var first = await site.PublishAsync("Taxonomy", "Bảng thử bí danh");
        var second = await site.PublishAsync("Taxonomy", "Bảng thử bí danh");
        Assert.Equal("bang-thu-bi-danh", JsonText.TextOf(first.FindPart("AliasPart"), "Alias"));
        Assert.Equal("bang-thu-bi-danh-1", JsonText.TextOf(second.FindPart("AliasPart"), "Alias"));
        second.Part("AliasPart")["Alias"] = "BANG-thu-bi-danh";
        var refused = await site.Scope<ContentEditor, EditResult>(editor => editor.PublishAsync(second, second.EditToken, "test"));
        Assert.Equal("AliasPart.Alias", Assert.Single(refused.Errors).Path);
    }

    [Fact]
    public async Task HtmlBody_Script_IsRemovedOnTheWayIn()
    {
        var item = await site.PublishAsync("Page", "Trang có mã", edit => edit.Part("HtmlBodyPart")["Html"] = "<p>Chữ</p><script>alert(1)</script>");
        Assert.Equal("<p>Chữ</p>", JsonText.TextOf(item.FindPart("HtmlBodyPart"), "Html"));
    }

    [Fact]
    public async Task Terms_AllLevels_AreNamedAdoptedAndRouted()
    {
        var child = Term("Mục con");
        var parent = Term("Mục cha");
        parent["Terms"] = new JsonArray(child);
        var item = await site.PublishAsync("Taxonomy", "Bảng có hai tầng", edit =>
        {
            edit.Part("AutoroutePart")["RouteContainedItems"] = true;
            edit.Part("TaxonomyPart")["TermContentType"] = "Category";
            edit.Part("TaxonomyPart")["Terms"] = new JsonArray(parent);
        });
        var stored = item.FindPart("TaxonomyPart")!["Terms"]![0]!["Terms"]![0] as JsonObject;
        Assert.Equal("Mục con", JsonText.TextOf(stored, "DisplayText"));
        Assert.Equal(item.ContentItemId, JsonText.TextOf(stored!["TermPart"] as JsonObject, "TaxonomyContentItemId"));
        using var client = site.AnonymousClient();
        Assert.Equal(System.Net.HttpStatusCode.OK, await client.StatusAsync("/bang-co-hai-tang/muc-cha/muc-con"));
    }

    [Fact]
    public async Task Audience_Unknown_IsRefused()
    {
        var item = new ContentItem { ContentType = "NewsArticle", ContentItemId = ContentIds.New() };
        item.Part("AudiencePart")["Audience"] = "Friends";
        Assert.Contains(await CheckAsync(item), error => error.Path == "AudiencePart.Audience");
        item.Part("AudiencePart")["Audience"] = "Unit";
        Assert.Contains(await CheckAsync(item), error => error.Path == "AudiencePart.Unit");
    }

    [Fact]
    public async Task Localization_SecondTextOfOneCulture_IsRefused()
    {
        var first = await site.PublishAsync("NewsArticle", "Bản tiếng Anh", edit => edit.Part("LocalizationPart")["Culture"] = "en");
        var set = JsonText.TextOf(first.FindPart("LocalizationPart"), "LocalizationSet");
        Assert.Equal(26, set?.Length);
        var item = new ContentItem { ContentType = "NewsArticle", ContentItemId = ContentIds.New() };
        item.Part("LocalizationPart")["Culture"] = "en";
        item.Part("LocalizationPart")["LocalizationSet"] = set;
        Assert.Contains(await CheckAsync(item), error => error.Path == "LocalizationPart.Culture");
    }

    [Fact]
    public async Task SeoMeta_WrongValues_AreRefused()
    {
        var item = new ContentItem { ContentType = "NewsArticle", ContentItemId = ContentIds.New() };
        item.Part("SeoMetaPart")["Canonical"] = "javascript:alert(1)";
        item.Part("SeoMetaPart")["GoogleSchema"] = "{";
        var errors = await CheckAsync(item);
        Assert.Contains(errors, error => error.Path == "SeoMetaPart.Canonical");
        Assert.Contains(errors, error => error.Path == "SeoMetaPart.GoogleSchema");
    }

    [Fact]
    public async Task ArchiveLater_BeforePublishLater_IsRefused()
    {
        var item = new ContentItem { ContentType = "NewsArticle", ContentItemId = ContentIds.New() };
        item.Part("PublishLaterPart")["ScheduledPublishUtc"] = "2027-01-02T00:00:00Z";
        item.Part("ArchiveLaterPart")["ScheduledArchiveUtc"] = "2027-01-01T00:00:00Z";
        Assert.Contains(await CheckAsync(item), error => error.Path == "ArchiveLaterPart.ScheduledArchiveUtc");
    }

    [Fact]
    public async Task UnknownParts_Saved_TravelVerbatim()
    {
        var item = await site.PublishAsync("Page", "Trang có phần lạ", edit =>
        {
            edit.Content["FlowPart"] = JsonNode.Parse("""{"Widgets":[{"ContentType":"X","FlowMetadata":{"Size":50}}]}""");
            edit.Content["StrangePart"] = JsonNode.Parse("""{"A":[1,{"B":null}],"C":""}""");
        });
        var stored = await site.Scope<ContentEditor, ContentItem?>(editor => editor.LatestAsync(item.ContentItemId));
        Assert.Equal("""{"A":[1,{"B":null}],"C":""}""", stored!.Content["StrangePart"]!.ToJsonString());
        Assert.Equal("""{"Widgets":[{"ContentType":"X","FlowMetadata":{"Size":50}}]}""", stored.Content["FlowPart"]!.ToJsonString());
    }

    private static JsonObject Term(string title) => new()
    {
        ["ContentItemId"] = ContentIds.New(),
        ["ContentType"] = "Category",
        ["DisplayText"] = title,
        ["TitlePart"] = new JsonObject { ["Title"] = title },
    };

    private static PartValue Value(ContentItem item, string part, string settings = "{}") => new(
        item,
        new ContentTypeDefinition(item.ContentType, item.ContentType, [], []),
        new ContentTypePartDefinition(part, new ContentPartDefinition(part, [], []), JsonText.ParseObject(settings)),
        item.Part(part),
        part,
        []);

    private Task<List<FieldError>> CheckAsync(ContentItem item) => site.Scope<ContentModel, List<FieldError>>(async model =>
    {
        var errors = new List<FieldError>();
        await model.UpdateAndValidateAsync(item, errors, default);
        return errors;
    });
}
