namespace UnionSite.Cms.Display;

/// <summary>What the rules of layers may ask about a request.</summary>
/// <param name="IsHome">The home page is shown.</param>
/// <param name="IsSignedIn">Somebody is signed in.</param>
/// <param name="Roles">Roles of that person.</param>
/// <param name="Path">Path of the request, with a leading slash.</param>
/// <param name="Culture">Culture of the page.</param>
/// <param name="ContentType">Type of the item that the page shows, or "".</param>
public sealed record LayerFacts(bool IsHome, bool IsSignedIn, IReadOnlyList<string> Roles, string Path, string Culture, string ContentType);
