namespace UnionSite.Cms.Display;

/// <summary>A picture with what its place on the page needs.</summary>
/// <param name="File">The picture.</param>
/// <param name="Sizes">Value for sizes: how wide the place is.</param>
/// <param name="IsDecoration">True where the words beside the picture say it all.</param>
/// <param name="IsFirst">True for a picture in the first view, which is not to wait.</param>
public sealed record PictureView(MediaView File, string Sizes, bool IsDecoration = true, bool IsFirst = false);
