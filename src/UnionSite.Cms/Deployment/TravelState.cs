namespace UnionSite.Cms.Deployment;

/// <summary>How far a package is on its way. The names are stored.</summary>
public enum TravelState
{
    /// <summary>It is being looked through; nothing has changed.</summary>
    Checking,

    /// <summary>It can be run.</summary>
    Planned,

    /// <summary>It is being run, or waits for its turn.</summary>
    Running,

    /// <summary>It is through.</summary>
    Done,

    /// <summary>It cannot be run, or a step of it failed.</summary>
    Failed,
}
