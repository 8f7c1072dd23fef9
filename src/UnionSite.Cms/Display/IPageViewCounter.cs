namespace UnionSite.Cms.Display;

/// <summary>Counts views of pages anonymously, per item and day. A module may offer it; the page works without it.</summary>
public interface IPageViewCounter
{
    /// <summary>Counts the visit, or the reason why it does not count. Never waits and never fails.</summary>
    void Count(PageVisit visit);
}
