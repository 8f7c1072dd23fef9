namespace UnionSite.Cms.Display;

/// <summary>Counts the answers to "trang này có ích không?" anonymously, per item and day. A module may offer it.</summary>
public interface IPageFeedback
{
    /// <summary>Counts one answer. Never waits and never fails.</summary>
    void Count(string contentItemId, bool helpful);
}
