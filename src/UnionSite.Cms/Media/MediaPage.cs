using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>A page of the library.</summary>
/// <param name="Files">The files of the page.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="Pages">Number of pages that are counted.</param>
/// <param name="Total">Files that are counted.</param>
/// <param name="IsMore">True when there are more than were counted.</param>
public sealed record MediaPage(IReadOnlyList<MediaFile> Files, int Page, int Pages, int Total, bool IsMore)
{
    /// <summary>"12" or "hơn 1.000".</summary>
    public string Count => IsMore ? T($"hơn {Total.ToString("N0", Numbers)}") : Total.ToString("N0", Numbers);
}
