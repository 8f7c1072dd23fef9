namespace UnionSite.Modules.Organization.Members;

/// <summary>A day on which the number of a unit's members changes. Written by <see cref="HeadcountLedger"/> alone.</summary>
internal sealed class HeadcountDay
{
    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>Memberships that begin on the day, less those that are no more from it.</summary>
    public int Delta { get; set; }

    /// <summary>Members of the unit itself from this day until the next row's: the sum of all deltas so far.</summary>
    public int Balance { get; set; }
}
