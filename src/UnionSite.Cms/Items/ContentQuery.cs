namespace UnionSite.Cms.Items;

/// <summary>A question for a public list.</summary>
public sealed record ContentQuery
{
    /// <summary>Only items of these types; empty for all listable types.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Only items contained in this list.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Only items that hold all of these indexed values.</summary>
    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];

    /// <summary>Only items of this culture; null for all.</summary>
    public string? Culture { get; init; }

    /// <summary>"published" (newest first), "title", "order:{id}" (as the list of that id is ordered), or "-Part.Field" / "Part.Field" by an indexed value.</summary>
    public string Sort { get; init; } = "published";

    /// <summary>Items to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Items to return; at most 100.</summary>
    public int Take { get; init; } = 12;

    /// <summary>Only items that hold one of these values in one of these fields, such as the items of a term; null for all.</summary>
    public FieldChoice? Holding { get; init; }

    /// <summary>Only these items, such as the hits of a search; null for all.</summary>
    public IReadOnlyList<string>? Among { get; init; }

    /// <summary>Only items that first became public at or after this moment (UTC).</summary>
    public DateTime? ListedFrom { get; init; }

    /// <summary>Only items that first became public before this moment (UTC).</summary>
    public DateTime? ListedBefore { get; init; }

    /// <summary>Only items that are for exactly this stored audience, such as "unit:than-uyen"; null for all. Readers of others find none.</summary>
    public string? Audience { get; init; }

    /// <summary>An item to leave out, such as the one that is shown.</summary>
    public string? Except { get; init; }
}

/// <summary>One condition: the field's indexed value equals, or starts with, or lies in a range.</summary>
/// <param name="Field">"Part.Field".</param>
/// <param name="From">Lowest value, inclusive.</param>
/// <param name="To">Highest value, inclusive; the same as <paramref name="From"/> for equality.</param>
public sealed record FieldFilter(string Field, string From, string To)
{
    /// <summary>The value equals.</summary>
    public static FieldFilter Is(string field, string value) => new(field, value, value);

    /// <summary>A date lies in that year.</summary>
    public static FieldFilter InYear(string field, int year) => new(field, $"{year:0000}-01-01", $"{year:0000}-12-31T99");
}
