using UnionSite.Modules.Organization.Rosters.Columns;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What a heading meant in the last roster of a unit.</summary>
internal sealed class ColumnMemory
{
    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>The heading (<see cref="HeaderWords.Bare"/>).</summary>
    public required string Heading { get; set; }

    /// <summary>What the column held.</summary>
    public RosterField Field { get; set; }
}
