using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Definitions;

/// <summary>What goes from a type is shown before it goes, with the items that it touches; the type leaves as a recipe.</summary>
public sealed class RemovalTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Field_ShowsTheItemsThatHaveAValue_AndGoesOnlyWhenConfirmed()
    {
        using var admin = await site.SignInAsync("Administrator");
        var filled = await site.PublishAsync("NewsArticle", "Bài có tác giả", item => item.Part("NewsArticle")["Byline"] = new JsonObject { ["Text"] = "Văn phòng" });
        var fields = (await admin.GetPageAsync("/Admin/ContentTypes/Edit/NewsArticle")).QuerySelectorAll("a[href*='/Fields/']").Select(link => link.GetAttribute("href")!).ToList();
        var field = fields[0][(fields[0].LastIndexOf('/') + 1)..];
        var address = $"/Admin/ContentTypes/NewsArticle/Remove/Field/{field}";
        Assert.Contains(address, (await admin.GetPageAsync(fields[0])).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        var page = await admin.GetPageAsync(address);
        Assert.Matches(@"Số nội dung đang có giá trị ở đây: \d+\.", page.Body!.Words());
        Assert.NotEmpty(page.QuerySelectorAll("main li a[href$='/Edit']"));
        Assert.Contains(fields[0], (await admin.GetPageAsync("/Admin/ContentTypes/Edit/NewsArticle")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        using var gone = await admin.SubmitAsync(address, "main form.acts", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync(address));
        Assert.Equal(HttpStatusCode.OK, await admin.StatusAsync($"/Admin/Contents/ContentItems/{filled.ContentItemId}/Edit"));
    }

    [Fact]
    public async Task Part_ThatNoItemUses_SaysSo_AndATypeCountsItsItems()
    {
        using var admin = await site.SignInAsync("Administrator");
        Assert.Contains("Chưa có nội dung nào có giá trị ở đây.", (await admin.GetPageAsync("/Admin/ContentTypes/Event/Remove/Part/ArchiveLaterPart")).Body!.Words(), StringComparison.Ordinal);
        Assert.Contains("Số nội dung thuộc kiểu này: 2.", (await admin.GetPageAsync("/Admin/ContentTypes/Event/Remove/Type")).Body!.Words(), StringComparison.Ordinal);
        foreach (var nothing in new[] { "Event/Remove/Part/NoPart", "NoType/Remove/Type", "Event/Remove/Other", "Event/Remove/Type/More" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync("/Admin/ContentTypes/" + nothing));
        }
    }

    [Fact]
    public async Task Recipe_OfAType_MakesTheSameTypeAgain()
    {
        using var admin = await site.SignInAsync("Administrator");
        using var file = await admin.GetAsync(new Uri("/Admin/ContentTypes/WelfareProgram/Recipe", UriKind.Relative));
        Assert.Equal("WelfareProgram.recipe.json", file.Content.Headers.ContentDisposition?.FileName);
        var recipe = JsonNode.Parse(await file.Content.ReadAsStringAsync())!;
        Assert.Equal("ContentDefinition", recipe["steps"]![0]!["name"]!.GetValue<string>());
        var source = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryFolder.Below("recipes", "types", "WelfareProgram.recipe.json")))!;
        Assert.Equal(Names(source), Names(recipe));
        using var editor = await site.SignInAsync("Editor");
        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync("/Admin/ContentTypes/WelfareProgram/Recipe"));
        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync("/Admin/ContentTypes/WelfareProgram/Remove/Type"));
    }

    private static List<string> Names(JsonNode recipe) =>
    [
        .. recipe["steps"]![0]!["ContentTypes"]!.AsArray().SelectMany(type => type!["ContentTypePartDefinitionRecords"]!.AsArray().Select(part => part!["Name"]!.GetValue<string>())),
        .. recipe["steps"]![0]!["ContentParts"]!.AsArray().SelectMany(part => part!["ContentPartFieldDefinitionRecords"]!.AsArray().Select(field => field!["Name"]!.GetValue<string>())).Order(StringComparer.Ordinal),
    ];
}
