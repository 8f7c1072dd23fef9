using System.Text.Json.Nodes;

namespace UnionSite.Cms.Definitions;

/// <summary>One field of a part: its own name, its kind ("TextField") and its settings by settings class name.</summary>
public sealed record ContentFieldDefinition(string Name, string FieldType, JsonObject Settings)
{
    private SettingsReader Own => new(Settings, "ContentPartFieldSettings");

    /// <summary>Label; the name when none is set.</summary>
    public string DisplayName => Own.Text("DisplayName") is { Length: > 0 } text ? text : Name;

    /// <summary>Longer explanation from the field settings, or from the kind's own "Hint".</summary>
    public string Hint => Kind.Text("Hint") is { Length: > 0 } hint ? hint : Own.Text("Description");

    /// <summary>Dotted sort position.</summary>
    public string Position => Own.Text("Position");

    /// <summary>Editor name; empty means the kind's default.</summary>
    public string Editor => Own.Text("Editor");

    /// <summary>Display mode; empty means the kind's default.</summary>
    public string DisplayMode => Own.Text("DisplayMode");

    /// <summary>True when an empty value is refused.</summary>
    public bool Required => Kind.Flag("Required");

    /// <summary>The settings of the field's kind, such as "TextFieldSettings".</summary>
    public SettingsReader Kind => new(Settings, FieldType + "Settings");

    /// <summary>Another settings object, such as "TextFieldPredefinedListEditorSettings".</summary>
    public SettingsReader Reader(string settingsName) => new(Settings, settingsName);
}
