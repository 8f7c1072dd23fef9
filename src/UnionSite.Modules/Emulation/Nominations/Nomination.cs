namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>A unit's proposal to honour a person or a group.</summary>
internal sealed class Nomination
{
    /// <summary>Most characters of a line.</summary>
    public const int LongestLine = 200;

    /// <summary>Most characters of a text.</summary>
    public const int LongestText = 20_000;

    /// <summary>Most people and most pictures.</summary>
    public const int Most = 20;

    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>Random id of the form; unique, so that a form sent twice makes one nomination.</summary>
    public required string ClientId { get; set; }

    /// <summary>User id of the writer.</summary>
    public required string NominatorId { get; set; }

    /// <summary>User name of the writer.</summary>
    public string NominatorName { get; set; } = "";

    /// <summary>True for a group.</summary>
    public bool IsGroup { get; set; }

    /// <summary>Name of the person or group.</summary>
    public string Honoree { get; set; } = "";

    /// <summary>Unit.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Term of the movements' taxonomy, or null.</summary>
    public string? CampaignId { get; set; }

    /// <summary>What was achieved, one a line.</summary>
    public string Achievements { get; set; } = "";

    /// <summary>The story.</summary>
    public string Story { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public NominationState State { get; set; }

    /// <summary>Number of the decision that honours.</summary>
    public string DecisionNumber { get; set; } = "";

    /// <summary>Day of that decision.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The exemplar that was made of it, or null.</summary>
    public string? ExemplarId { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedUtc { get; set; }

    /// <summary>UTC; null while it is a draft.</summary>
    public DateTime? SentUtc { get; set; }

    /// <summary>Counts changes.</summary>
    public int Version { get; set; }

    /// <summary>Who is shown.</summary>
    public List<NominatedPerson> People { get; } = [];

    /// <summary>Pictures in the private folder.</summary>
    public List<NominationPicture> Pictures { get; } = [];

    /// <summary>What happened, oldest first when ordered by id.</summary>
    public List<NominationStep> Steps { get; } = [];

    /// <summary>True while its writer may change it.</summary>
    public bool IsOpen => State is NominationState.Draft or NominationState.AskedBack;
}
