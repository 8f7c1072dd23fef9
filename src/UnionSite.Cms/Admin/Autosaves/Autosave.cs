namespace UnionSite.Cms.Admin.Autosaves;

/// <summary>
/// A form that one user has not saved yet. It is no version: nobody else is ever shown it, and it goes when its user saves or
/// discards it.
/// </summary>
public sealed class Autosave
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>Whose form it is.</summary>
    public required string UserId { get; set; }

    /// <summary>The item, or the id that the form of a new one carries.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Name of the content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>True while the item has never been saved.</summary>
    public bool IsNew { get; set; }

    /// <summary>Token of the version that the form started from; null for a new item.</summary>
    public string? EditToken { get; set; }

    /// <summary>The posted names and values in order: [["name", "value"], …].</summary>
    public string Form { get; set; } = "[]";

    /// <summary>UTC.</summary>
    public DateTime SavedUtc { get; set; }
}
