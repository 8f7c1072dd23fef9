namespace UnionSite.Cms.Media;

/// <summary>How an import or upload ended.</summary>
/// <param name="File">The stored file; null when it was refused.</param>
/// <param name="IsChanged">False when the same bytes were already there under that path.</param>
/// <param name="Problem">Why it was refused, in Vietnamese; null when it was not.</param>
public sealed record MediaResult(MediaFile? File, bool IsChanged, string? Problem)
{
    /// <summary>The file that holds the same bytes already, when that is why nothing was stored.</summary>
    public MediaFile? Twin { get; private init; }

    internal static MediaResult Refused(string problem) => new(null, false, problem);

    internal static MediaResult OfTwin(MediaFile twin) => new(null, false, T($"Tệp này đã có: {twin.Path}.")) { Twin = twin };
}
