namespace UnionSite.Modules.Organization.Posts;

/// <summary>A role that a user holds in a unit and everything below it, from a day to a day. Never deleted: who was chair until when stays known.</summary>
internal sealed class Post
{
    /// <summary>Longest number of a decision.</summary>
    public const int LongestDecision = 60;

    /// <summary>Identity.</summary>
    public long Id { get; set; }

    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>Key of the account.</summary>
    public required string UserId { get; set; }

    /// <summary>Name of the role.</summary>
    public required string Role { get; set; }

    /// <summary>First day in Hanoi.</summary>
    public DateOnly From { get; set; }

    /// <summary>First day on which it is held no more; null while no end is known.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Number of the decision; "" for none.</summary>
    public string DecisionNumber { get; set; } = "";

    /// <summary>User name of whoever gave it.</summary>
    public string GivenBy { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime GivenUtc { get; set; }

    /// <summary>User name of whoever ended it; "" while nobody has.</summary>
    public string EndedBy { get; set; } = "";

    /// <summary>Grows over all posts with each change of one: the highest tells whether what is held in memory still stands.</summary>
    public long Change { get; set; }

    /// <summary>True when it is held on that day.</summary>
    public bool IsHeld(DateOnly day) => From <= day && (To is null || day < To);
}
