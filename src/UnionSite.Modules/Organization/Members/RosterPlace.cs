namespace UnionSite.Modules.Organization.Members;

/// <summary>A place in a roster: what comes after it is shown.</summary>
/// <param name="SortKey">The member's sort key.</param>
/// <param name="MemberId">The member.</param>
internal sealed record RosterPlace(string SortKey, long MemberId)
{
    /// <summary>Before everybody.</summary>
    public static RosterPlace Start { get; } = new("", 0);
}
