using UnionSite.Cms.Display;
using UnionSite.Cms.Text;
using Xunit;

namespace UnionSite.Tests.Display;

public sealed class LayerRuleTests
{
    private static readonly LayerFacts Home = new(true, false, [], "/", "vi", "HomePage");
    private static readonly LayerFacts Member = new(false, true, ["Member"], "/tin-tuc/a", "vi", "NewsArticle");

    [Theory]
    [InlineData("""{"Name":"BooleanCondition","Value":true}""", true, true)]
    [InlineData("""{"Name":"HomepageCondition","Value":true}""", true, false)]
    [InlineData("""{"Name":"HomepageCondition","Value":false}""", false, true)]
    [InlineData("""{"$type":"OrchardCore.Rules.Models.IsAnonymousCondition, OrchardCore.Rules"}""", true, false)]
    [InlineData("""{"Name":"IsAuthenticatedCondition"}""", false, true)]
    [InlineData("""{"Name":"RoleCondition","Value":"member","Operation":{"$type":"OrchardCore.Rules.StringEqualsOperator, OrchardCore.Rules"}}""", false, true)]
    [InlineData("""{"Name":"UrlCondition","Value":"~/tin-tuc","Operation":{"$type":"OrchardCore.Rules.StringStartsWithOperator, OrchardCore.Rules"}}""", false, true)]
    [InlineData("""{"Name":"CultureCondition","Value":"en","Operation":{"$type":"OrchardCore.Rules.StringNotEqualsOperator, OrchardCore.Rules"}}""", true, true)]
    [InlineData("""{"Name":"ContentTypeCondition","Value":"NewsArticle"}""", false, true)]
    [InlineData("""{"Name":"JavascriptCondition","Script":"return true;"}""", false, false)]
    [InlineData("""{"Name":"AnyConditionGroup","Conditions":[{"Name":"HomepageCondition","Value":true},{"Name":"IsAuthenticatedCondition"}]}""", true, true)]
    [InlineData("""{"Name":"AllConditionGroup","Conditions":[{"Name":"HomepageCondition","Value":true},{"Name":"IsAuthenticatedCondition"}]}""", false, false)]
    public void Holds_KnownConditions_AreDecided(string condition, bool home, bool member)
    {
        var layer = JsonText.ParseObject("""{"Name":"L","LayerRule":{"Conditions":[""" + condition + "]}}");
        Assert.Equal(home, LayerRule.Holds(layer, Home));
        Assert.Equal(member, LayerRule.Holds(layer, Member));
    }

    [Fact]
    public void Holds_WithoutConditions_IsFalse() => Assert.False(LayerRule.Holds(JsonText.ParseObject("""{"LayerRule":{"Conditions":[]}}"""), Home));

    [Fact]
    public void Unsupported_Script_IsReported() =>
        Assert.Equal(["JavascriptCondition"], LayerRule.Unsupported(JsonText.ParseObject("""{"LayerRule":{"Conditions":[{"Name":"JavascriptCondition","Script":"x"}]}}""")));
}
