namespace UnionSite.Modules.Organization.Rosters;

/// <summary>
/// What an import did with one row, written in the transaction in which it was done: a row that has one is done, whenever
/// the machine stops. It is what undo goes by, and is removed after <see cref="RosterFolder.UndoKept"/>.
/// </summary>
internal sealed class RosterChange
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The import.</summary>
    public long ImportId { get; set; }

    /// <summary>Row of the file; unique within the import.</summary>
    public int Line { get; set; }

    /// <summary>What was done.</summary>
    public RosterDeed Deed { get; set; }

    /// <summary>The member whom the row stands for; null when it stands for nobody.</summary>
    public long? MemberId { get; set; }

    /// <summary>What was held before, as JSON; null when nothing of it was changed. Cleared when it was taken back.</summary>
    public string? Before { get; set; }

    /// <summary>The member's version after the change.</summary>
    public int Version { get; set; }

    /// <summary>The unit that the member came to.</summary>
    public long? UnitId { get; set; }

    /// <summary>The membership that began with the row.</summary>
    public long? MembershipId { get; set; }

    /// <summary>The membership that ended with the row.</summary>
    public long? EndedId { get; set; }

    /// <summary>The unit that the membership had before, where the row's unit took its place on the same day.</summary>
    public long? ReplacedUnitId { get; set; }

    /// <summary>The decision that the membership had before, where the row's took its place on the same day.</summary>
    public string? ReplacedDecision { get; set; }

    /// <summary>Why a row was refused, or cannot be taken back; nobody's name or number.</summary>
    public string Reason { get; set; } = "";

    /// <summary>True when it was taken back.</summary>
    public bool IsTakenBack { get; set; }
}
