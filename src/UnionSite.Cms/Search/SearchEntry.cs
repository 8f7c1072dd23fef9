namespace UnionSite.Cms.Search;

/// <summary>An item's row in the full-text table; all texts but <paramref name="Plain"/> are folded.</summary>
internal sealed record SearchEntry(string ContentItemId, string Title, string Number, string Body, string Plain);
