namespace UnionSite.Cms.Redirects;

/// <summary>An address that is not a page of the site and what it answers.</summary>
/// <param name="From">Path without slashes at its ends, lower case.</param>
/// <param name="To">A path of this site or a whole address; "" for a page that is gone.</param>
/// <param name="Status">301, 302 or 410.</param>
public sealed record RedirectRule(string From, string To, int Status)
{
    /// <summary>Statuses with their names.</summary>
    public static IReadOnlyList<(int Status, string Label)> Statuses { get; } = [(301, N("Chuyển hẳn (301)")), (302, N("Chuyển tạm (302)")), (410, N("Đã bỏ, không còn (410)"))];
}
