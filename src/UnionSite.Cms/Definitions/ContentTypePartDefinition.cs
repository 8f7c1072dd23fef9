using System.Text.Json.Nodes;

namespace UnionSite.Cms.Definitions;

/// <summary>A part attached to a type. <paramref name="Name"/> is the attachment's name and the JSON member in items.</summary>
public sealed record ContentTypePartDefinition(string Name, ContentPartDefinition Part, JsonObject Settings)
{
    private SettingsReader Own => new(Settings, "ContentTypePartSettings");

    /// <summary>Label: the attachment's, else the part's.</summary>
    public string DisplayName => Own.Text("DisplayName") is { Length: > 0 } text ? text : Part.DisplayName;

    /// <summary>Dotted sort position.</summary>
    public string Position => Own.Text("Position");

    /// <summary>Editor name; empty means the part's default.</summary>
    public string Editor => Own.Text("Editor");

    /// <summary>A settings object such as "TitlePartSettings".</summary>
    public SettingsReader Reader(string settingsName) => new(Settings, settingsName);
}
