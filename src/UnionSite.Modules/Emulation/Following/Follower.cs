namespace UnionSite.Modules.Emulation.Following;

/// <summary>A unit that follows an exemplar. No person stands here: a unit says so, through whoever may speak for it.</summary>
internal sealed class Follower
{
    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The exemplar.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>Slug of the unit; unique for an exemplar.</summary>
    public required string UnitPath { get; set; }

    /// <summary>Name of the unit, as readers see it.</summary>
    public string UnitName { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime FollowedUtc { get; set; }

    /// <summary>UTC; null while the unit follows.</summary>
    public DateTime? WithdrawnUtc { get; set; }

    /// <summary>What came of it.</summary>
    public FollowOutcome Outcome { get; set; }

    /// <summary>In the unit's words.</summary>
    public string Report { get; set; } = "";

    /// <summary>UTC; null before the report.</summary>
    public DateTime? ReportedUtc { get; set; }
}
