using System.Text.Json.Nodes;

namespace UnionSite.Cms.Definitions;

/// <summary>A part: a name, fields, and settings by settings class name.</summary>
public sealed record ContentPartDefinition(string Name, IReadOnlyList<ContentFieldDefinition> Fields, JsonObject Settings)
{
    /// <summary>Label; the name when none is set.</summary>
    public string DisplayName =>
        new SettingsReader(Settings, "ContentPartSettings").Text("DisplayName") is { Length: > 0 } text ? text : Name;

    /// <summary>The field of that name, ignoring case, or null.</summary>
    public ContentFieldDefinition? Field(string name) =>
        Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
