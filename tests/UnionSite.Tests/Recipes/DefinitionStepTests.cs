using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Recipes;
using Xunit;

namespace UnionSite.Tests.Recipes;

public sealed class DefinitionStepTests
{
    private const string Define = """
        { "name": "T", "steps": [ { "name": "contentdefinition", "contenttypes": [
          { "Name": "Notice", "DisplayName": "Thông báo", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": null } },
            "ContentTypePartDefinitionRecords": [ { "PartName": "Notice", "Name": "Notice", "Settings": {} }, { "PartName": "Shared", "Name": "Shared" } ] },
          { "Name": "Other", "DisplayName": "Khác", "ContentTypePartDefinitionRecords": [ { "PartName": "Shared", "Name": "Shared" } ] } ],
          "ContentParts": [
          { "Name": "Notice", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Kind", "Settings": {
            "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "A", "value": "a" }, { "name": "B", "value": "b" } ] }, "Unknown": { "x": [1, 1] } } } ] },
          { "Name": "Shared", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Text" }, { "FieldName": "DateField", "Name": "Day" } ] } ] } ] }
        """;

    [Fact]
    public async Task ContentDefinition_Twice_DoublesNoOption()
    {
        await using var site = await RecipeSite.NewAsync();
        Assert.Equal(StepOutcome.Done, (await site.RunAsync(Define)).Steps[0].Outcome);
        var before = await site.DumpAsync();
        var second = await site.RunAsync(Define);
        Assert.Equal(StepOutcome.Unchanged, second.Steps[0].Outcome);
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
        var field = (await DefinitionsAsync(site)).Part("notice")!.Field("kind")!;
        Assert.Equal(2, field.Reader("TextFieldPredefinedListEditorSettings").Objects("Options").Count);
        Assert.Equal("[1,1]", field.Reader("Unknown")["x"]!.ToJsonString());
    }

    [Fact]
    public async Task ContentDefinition_Merge_KeepsWhatIsNotListedAndUnitesArrays()
    {
        await using var site = await RecipeSite.NewAsync();
        await site.RunAsync(Define);
        var report = await site.RunAsync("""
            { "name": "M", "steps": [ { "name": "ContentDefinition", "ContentTypes": [
              { "Name": "notice", "DisplayName": "", "Settings": { "ContentTypeSettings": { "Creatable": false } },
                "ContentTypePartDefinitionRecords": [ { "PartName": "AnotherPart", "Name": "Shared", "Settings": { "ContentTypePartSettings": { "Position": "9" } } } ] } ],
              "ContentParts": [ { "Name": "Notice", "ContentPartFieldDefinitionRecords": [ { "FieldName": "HtmlField", "Name": "Kind", "Settings": {
                "TextFieldPredefinedListEditorSettings": { "Options": [ { "name": "C", "value": "c" } ] } } } ] } ] } ] }
            """);
        var definitions = await DefinitionsAsync(site);
        var type = definitions.Type("Notice")!;
        Assert.True(type.Creatable);
        Assert.Equal("Thông báo", type.DisplayName);
        Assert.Equal("Shared", type.Attachment("Shared")!.Part.Name);
        Assert.Equal("9", type.Attachment("Shared")!.Position);
        var field = definitions.Part("Notice")!.Field("Kind")!;
        Assert.Equal("TextField", field.FieldType);
        Assert.Equal(3, field.Reader("TextFieldPredefinedListEditorSettings").Objects("Options").Count);
        // The settings without a display name, the changed part and the changed field kind are told.
        Assert.Equal(3, report.Steps[0].Messages.Count);
    }

    [Fact]
    public async Task ReplaceContentDefinition_OfASharedPart_DetachesUnlistedTypesAndSaysSo()
    {
        await using var site = await RecipeSite.NewAsync();
        await site.RunAsync(Define);
        const string Replace = """
            { "name": "R", "steps": [ { "name": "ReplaceContentDefinition", "ContentTypes": [
              { "Name": "Notice", "DisplayName": "Thông báo mới", "ContentTypePartDefinitionRecords": [ { "PartName": "Notice", "Name": "Notice" }, { "PartName": "Shared", "Name": "Shared" } ] } ],
              "ContentParts": [ { "Name": "Shared", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Text" } ] } ] } ] }
            """;
        var report = await site.RunAsync(Replace);
        var definitions = await DefinitionsAsync(site);
        Assert.Contains("Other", Assert.Single(report.Steps[0].Messages), StringComparison.Ordinal);
        Assert.False(definitions.Type("Other")!.Has("Shared"));
        Assert.True(definitions.Type("Notice")!.Has("Shared"));
        Assert.Equal("Text", Assert.Single(definitions.Part("Shared")!.Fields).Name);
        // A part that is not listed keeps its fields.
        Assert.Single(definitions.Part("Notice")!.Fields);
        var before = await site.DumpAsync();
        await site.RunAsync(Replace);
        Assert.Equal("", RecipeSite.Difference(before, await site.DumpAsync()));
    }

    [Fact]
    public async Task DeleteContentDefinition_RemovesDefinitionsAndIgnoresUnknownNames()
    {
        await using var site = await RecipeSite.NewAsync();
        await site.RunAsync(Define);
        await site.RunAsync("""{ "name": "D", "steps": [ { "name": "DeleteContentDefinition", "contentTypes": ["other", "Nobody"], "ContentParts": ["Shared"] } ] }""");
        var definitions = await DefinitionsAsync(site);
        Assert.Null(definitions.Type("Other"));
        Assert.Null(definitions.Part("Shared"));
        Assert.False(definitions.Type("Notice")!.Has("Shared"));
    }

    [Theory]
    [InlineData("""{ "ContentTypes": [ { "DisplayName": "x" } ] }""", "ContentTypes[0].Name")]
    [InlineData("""{ "ContentTypes": [ { "Name": "A", "DisplayName": "x", "ContentTypePartDefinitionRecords": [ { "Name": "P" } ] } ] }""", "ContentTypes[0].ContentTypePartDefinitionRecords[0].PartName")]
    [InlineData("""{ "ContentTypes": [ { "Name": "A", "DisplayName": "x", "ContentTypePartDefinitionRecords": [ { "PartName": "P" } ] } ] }""", "ContentTypes[0].ContentTypePartDefinitionRecords[0].Name")]
    [InlineData("""{ "ContentParts": [ { "Name": "A", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField" } ] } ] }""", "ContentParts[0].ContentPartFieldDefinitionRecords[0].Name")]
    [InlineData("""{ "ContentParts": "x" }""", "ContentParts")]
    [InlineData("""{ "ContentTypes": [ 7 ] }""", "ContentTypes[0]")]
    public async Task ContentDefinition_WithAFault_NamesThePlaceAndChangesNothing(string step, string path)
    {
        await using var site = await RecipeSite.NewAsync();
        var json = JsonNode.Parse(step)!.AsObject();
        json["name"] = "ContentDefinition";
        var recipe = new JsonObject { ["name"] = "F", ["steps"] = new JsonArray(json) };
        var report = await site.RunAsync(recipe.ToJsonString());
        Assert.Equal(StepOutcome.Failed, report.Steps[0].Outcome);
        Assert.StartsWith("steps[0]." + path + ":", report.Steps[0].Messages[^1], StringComparison.Ordinal);
        Assert.Empty((await DefinitionsAsync(site)).Types);
    }

    private static Task<ContentDefinitions> DefinitionsAsync(RecipeSite site) => site.Use<DefinitionCache, ContentDefinitions>(cache => Task.FromResult(cache.Current));
}
