namespace UnionSite.Cms.Items;

/// <summary>The outcome of importing one item.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Errors">Problems in Vietnamese, when it was refused.</param>
/// <param name="Event">What to tell the handlers once the import is durable, or null.</param>
public sealed record ImportResult(ImportStatus Status, IReadOnlyList<FieldError> Errors, ContentEvent? Event = null);
