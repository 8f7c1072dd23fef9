namespace UnionSite.Cms.Media;

/// <summary>How an import or upload ended.</summary>
/// <param name="File">The stored file; null when it was refused.</param>
/// <param name="IsChanged">False when the same bytes were already there under that path.</param>
/// <param name="Problem">Why it was refused, in Vietnamese; null when it was not.</param>
public sealed record MediaResult(MediaFile? File, bool IsChanged, string? Problem)
{
    internal static MediaResult Refused(string problem) => new(null, false, problem);
}
