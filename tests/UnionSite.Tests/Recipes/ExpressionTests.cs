using System.Text.Json.Nodes;
using UnionSite.Cms.Recipes;
using Xunit;

namespace UnionSite.Tests.Recipes;

public sealed class ExpressionTests
{
    private static readonly DateTime First = new(2026, 5, 20, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("[js: 'a' + \"b\"]", "ab")]
    [InlineData("[js:base64('xJHhuqVu')]", "đấn")]
    [InlineData("[js: html('&lt;b&gt;')]", "<b>")]
    [InlineData("[js: gzip('H4sIAOCaLmcAA/NIzcnJVwjPL8pJUQQAoxwpHAwAAAA=')]", "SGVsbG8gV29ybGQh")]
    [InlineData("[js: new Date().toISOString()]", "2026-05-20T02:00:00.000Z")]
    [InlineData("[js: parameters('SiteName');]", "Công đoàn")]
    [InlineData("[js: configuration('OrchardCore_Admin:AdminUrlPrefix', 'Admin') + '/Contents']", "Admin/Contents")]
    [InlineData("[js: configuration('ConnectionStrings:SiteDb', 'no')]", "no")]
    [InlineData("[js: variables('list')]", "danh-sach")]
    [InlineData("[js: variables('both')]", "danh-sach/1")]
    public void Expression_OfTheGrammar_IsEvaluated(string text, string expected) => Assert.Equal(expected, Resolve(text).Value);

    [Theory]
    [InlineData("[1js: x]")]
    [InlineData("[sc text='a : b'/]")]
    [InlineData("[locale vi]a: b[/locale]")]
    [InlineData("[]")]
    [InlineData("[x]")]
    [InlineData("[cần bổ sung: địa chỉ]")]
    [InlineData("js: uuid()")]
    public void Text_ThatIsNoExpression_StaysSilently(string text)
    {
        var (value, said) = Resolve(text);
        Assert.Equal(text, value);
        Assert.Empty(said);
    }

    [Theory]
    [InlineData("[foo:bar]")]
    [InlineData("[js: getUrlPrefix('/contact')]")]
    [InlineData("[js: (function(){ while(true){} })()]")]
    [InlineData("[js: uuid().constructor('x')]")]
    [InlineData("[js: base64(uuid())]")]
    [InlineData("[js: uuid(]")]
    [InlineData("[js: parameters('AdminPassword')]")]
    [InlineData("[js: gzip('AAAA')]")]
    [InlineData("[file:text('../../../../etc/passwd')]")]
    [InlineData("[file:text('/etc/passwd')]")]
    public void Text_ThatLooksLikeCode_StaysAndIsReported(string text)
    {
        var (value, said) = Resolve(text);
        Assert.Equal(text, value);
        Assert.Single(said);
    }

    [Fact]
    public void Uuid_HasTheShapeOfAnIdAndBelongsToItsPlace()
    {
        var first = Resolve("[js: uuid()]").Value;
        Assert.Matches("^4[0-9a-hjkmnp-tv-z]{25}$", first);
        Assert.Equal(first, Resolve("[js:uuid()]").Value);
        Assert.NotEqual(first, Resolve("[js: uuid()]", "steps[1].other").Value);
        Assert.NotEqual(first, Resolve("[js: uuid()]", recipe: "Another").Value);
        var twice = Resolve("[js: uuid() + uuid()]").Value;
        Assert.NotEqual(twice[..26], twice[26..]);
    }

    [Fact]
    public void Variable_WithUuid_HasOneValueEverywhere() =>
        Assert.Equal(Resolve("[js: variables('id')]").Value, Resolve("[js: variables('id')]", "steps[7].data[1].x").Value);

    [Theory]
    [InlineData("[js: variables('missing')]")]
    [InlineData("[js: variables('circle')]")]
    public void Variable_MissingOrCircular_Fails(string text) => Assert.Throws<RecipeException>(() => Resolve(text));

    private static (string Value, List<string> Said) Resolve(string text, string place = "steps[0].data[0].x", string recipe = "Test")
    {
        var parsed = Recipe.Parse($$"""
            { "name": "{{recipe}}", "variables": { "list": "danh-sach", "both": "[js: variables('list') + '/1']", "id": "[js: uuid()]", "circle": "[js: variables('circle')]" }, "steps": [] }
            """);
        var said = new List<string>();
        var parameters = new Dictionary<string, string> { ["SiteName"] = "Công đoàn" };
        var expressions = new RecipeExpressions(parsed, First, parameters, new Dictionary<string, string>());
        return (expressions.Resolve(new JsonObject { ["x"] = text }, place, said.Add)["x"]!.GetValue<string>(), said);
    }
}
