namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>A sent table is refused as a whole.</summary>
internal sealed class UnreadableTableException(string reason) : Exception(reason)
{
    /// <summary>Why, in the language of the desk.</summary>
    public string Reason { get; } = reason;
}
