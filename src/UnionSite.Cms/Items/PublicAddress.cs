namespace UnionSite.Cms.Items;

/// <summary>Where a public item stands.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="Path">Path without a leading slash.</param>
/// <param name="ModifiedUtc">Last change, UTC.</param>
/// <param name="Culture">Culture; null means the site's own.</param>
/// <param name="LocalizationSet">Shared by the translations of one text.</param>
public sealed record PublicAddress(string ContentItemId, string ContentType, string Path, DateTime ModifiedUtc, string? Culture, string? LocalizationSet);
