namespace UnionSite.Cms.Items.References;

/// <summary>One item that refers to another.</summary>
/// <param name="ContentItemId">Its id.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="DisplayText">Its title.</param>
/// <param name="Places">Where it refers: "Part.Field".</param>
/// <param name="IsPublic">True when readers see the reference.</param>
public sealed record ReferenceUse(string ContentItemId, string ContentType, string DisplayText, IReadOnlyList<string> Places, bool IsPublic);
