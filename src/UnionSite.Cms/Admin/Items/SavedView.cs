namespace UnionSite.Cms.Admin.Items;

/// <summary>A filter of the desk's list that a person has given a name.</summary>
public sealed class SavedView
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>Id of the person.</summary>
    public required string UserId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>The filter, as the query string of its list without "?".</summary>
    public string Query { get; set; } = "";
}
