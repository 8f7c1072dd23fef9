namespace UnionSite.Cms.Items;

/// <summary>A problem with one value, in Vietnamese, to be shown beside the field.</summary>
/// <param name="Path">Form name without the payload member: "Part.Field" or "Part", nested bags as "Bag[2].Part.Field"; empty for the whole item.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record FieldError(string Path, string Message);
