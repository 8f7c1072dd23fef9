namespace UnionSite.Modules.Engagement.Statistics;

/// <summary>Why a request for a page was not counted as a view. Names are stored.</summary>
internal enum DropReason
{
    /// <summary>The id cannot be an item's.</summary>
    BadId,

    /// <summary>No item of that id is public.</summary>
    NotPublished,

    /// <summary>An editor looked at a draft.</summary>
    Preview,

    /// <summary>The browser fetched ahead; nobody may ever see it.</summary>
    Prefetch,

    /// <summary>Somebody of the desk looked.</summary>
    Staff,

    /// <summary>More different items in one moment than the site can have: somebody makes ids up.</summary>
    TooMany,
}
