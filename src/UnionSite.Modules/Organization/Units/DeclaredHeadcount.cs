namespace UnionSite.Modules.Organization.Units;

/// <summary>How many workers of a unit are no members, as somebody declared it on a day: a number, nobody's name.</summary>
internal sealed class DeclaredHeadcount
{
    /// <summary>Most characters of a source.</summary>
    public const int LongestSource = 200;

    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>The day that the number is of.</summary>
    public DateOnly AsOf { get; set; }

    /// <summary>Workers who are no members.</summary>
    public int Workers { get; set; }

    /// <summary>Where the number comes from, such as a report's number.</summary>
    public string Source { get; set; } = "";

    /// <summary>User name.</summary>
    public string Who { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime RecordedUtc { get; set; }
}
