namespace UnionSite.Cms.Media;

/// <summary>
/// A module's word on single files, whatever folder they lie in and whatever mentions them. A file is known by its bytes
/// too, so that the same picture under another name is the same picture.
/// </summary>
public interface IMediaHold
{
    /// <summary>Paths of those files that must be shown to nobody any more.</summary>
    Task<IReadOnlySet<string>> HeldAsync(IReadOnlyCollection<MediaFile> files, CancellationToken cancel);

    /// <summary>True for a file that may be held back one day: no cache keeps it for more than a minute.</summary>
    Task<bool> IsRecallableAsync(MediaFile file, CancellationToken cancel);
}
