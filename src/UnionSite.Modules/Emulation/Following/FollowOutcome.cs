namespace UnionSite.Modules.Emulation.Following;

/// <summary>What became of following an exemplar.</summary>
internal enum FollowOutcome
{
    /// <summary>Nothing reported yet.</summary>
    None,

    /// <summary>It worked as told.</summary>
    Worked,

    /// <summary>It worked after it was changed.</summary>
    Adapted,

    /// <summary>It did not work.</summary>
    Failed,
}
