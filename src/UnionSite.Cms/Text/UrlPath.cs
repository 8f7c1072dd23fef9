namespace UnionSite.Cms.Text;

/// <summary>Paths as they stand in an address.</summary>
public static class UrlPath
{
    /// <summary>Every segment escaped, the slashes kept.</summary>
    public static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
