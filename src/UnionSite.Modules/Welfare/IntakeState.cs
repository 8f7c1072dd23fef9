namespace UnionSite.Modules.Welfare;

/// <summary>Whether a programme takes dossiers.</summary>
internal enum IntakeState
{
    /// <summary>No day is stated.</summary>
    Unknown,

    /// <summary>Always.</summary>
    AllYear,

    /// <summary>From a day that has not come.</summary>
    Coming,

    /// <summary>Today.</summary>
    Open,

    /// <summary>Today, but not much longer.</summary>
    Closing,

    /// <summary>No more.</summary>
    Closed,
}
