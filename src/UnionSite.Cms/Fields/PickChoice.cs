namespace UnionSite.Cms.Fields;

/// <summary>An item or a user that an editor may choose.</summary>
/// <param name="Id">What is stored.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Note">Kind of the item, or a warning; may be empty.</param>
/// <param name="IsChosen">True when it is chosen already.</param>
public sealed record PickChoice(string Id, string Text, string Note, bool IsChosen);
