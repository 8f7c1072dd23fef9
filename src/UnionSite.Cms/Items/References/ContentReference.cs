namespace UnionSite.Cms.Items.References;

/// <summary>An item that refers to another one: by its id, or by an address in a text.</summary>
public sealed class ContentReference
{
    /// <summary>The item that refers.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>What it refers to: an item id, or a path without slashes at its ends.</summary>
    public required string Target { get; set; }

    /// <summary>Where it says so: "Part.Field" of the form.</summary>
    public required string Place { get; set; }

    /// <summary>True when the public version says so; false for a draft.</summary>
    public bool Published { get; set; }
}
