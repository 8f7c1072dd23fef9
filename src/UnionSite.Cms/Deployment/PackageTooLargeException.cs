namespace UnionSite.Cms.Deployment;

/// <summary>An entry of a package that unpacks to more than is allowed.</summary>
/// <param name="message">Why, in Vietnamese.</param>
internal sealed class PackageTooLargeException(string message) : IOException(message);
