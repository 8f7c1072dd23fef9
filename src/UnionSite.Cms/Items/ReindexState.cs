namespace UnionSite.Cms.Items;

/// <summary>What is still to be indexed anew after the definitions have changed.</summary>
/// <param name="Types">Types whose items are gone through.</param>
/// <param name="After">Store key of the last version that is done.</param>
/// <param name="Done">Versions that are done.</param>
/// <param name="Total">Versions that there were at the start.</param>
public sealed record ReindexState(IReadOnlyList<string> Types, long After, int Done, int Total)
{
    /// <summary>True while there is something to do.</summary>
    public bool IsRunning => Types.Count > 0;
}
