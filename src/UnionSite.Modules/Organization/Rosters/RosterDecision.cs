namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What a person decided for one group of duplicates.</summary>
internal sealed class RosterDecision
{
    /// <summary>The import.</summary>
    public long ImportId { get; set; }

    /// <summary>The group: a digest of name, year and unit.</summary>
    public required string Group { get; set; }

    /// <summary>What becomes of its rows.</summary>
    public RosterChoice Choice { get; set; }
}
