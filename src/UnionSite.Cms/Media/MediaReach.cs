namespace UnionSite.Cms.Media;

/// <summary>Who may fetch a file.</summary>
public enum MediaReach
{
    /// <summary>Everybody; caches may keep it.</summary>
    Public,

    /// <summary>This user, as a reader or editor of the items that use it; no cache may keep it.</summary>
    Private,

    /// <summary>Not this user: the answer is the same as for a file that is not there.</summary>
    Closed,
}
