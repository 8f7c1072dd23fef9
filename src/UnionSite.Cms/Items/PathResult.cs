namespace UnionSite.Cms.Items;

/// <summary>What a path leads to.</summary>
/// <param name="Row">The public version, or null.</param>
/// <param name="ContainedItemId">The nested item that the path shows, or null for the item itself.</param>
/// <param name="RedirectTo">The current path of an item whose old path was asked for.</param>
/// <param name="AsksForSignIn">True when there is a page that only signed-in readers may see; nothing about it is told.</param>
public sealed record PathResult(ContentItemRow? Row, string? ContainedItemId, string? RedirectTo, bool AsksForSignIn)
{
    /// <summary>No such path.</summary>
    public static PathResult Nothing { get; } = new(null, null, null, false);

    /// <summary>A page for signed-in readers.</summary>
    public static PathResult NeedsSignIn { get; } = new(null, null, null, true);
}
