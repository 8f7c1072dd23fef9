namespace UnionSite.Cms.Text;

/// <summary>Sizes of files in words.</summary>
public static class ByteSize
{
    /// <summary>"12 KB" or "1,2 MB".</summary>
    public static string Words(long bytes) => bytes < 1024 * 1024
        ? string.Create(Localization.Words.Numbers, $"{(bytes == 0 ? 0 : Math.Max(1, bytes / 1024))} KB")
        : string.Create(Localization.Words.Numbers, $"{bytes / 1048576m:0.#} MB");
}
