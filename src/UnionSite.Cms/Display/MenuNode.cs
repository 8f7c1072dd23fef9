using Microsoft.AspNetCore.Html;

namespace UnionSite.Cms.Display;

/// <summary>An entry of a menu.</summary>
/// <param name="Text">Label.</param>
/// <param name="Url">Safe address, or "" for an entry that only groups others.</param>
/// <param name="Culture">Culture of the page that the entry leads to; "" when it is the site's own or not known.</param>
/// <param name="Html">Sanitised HTML of an HtmlMenuItem, or null.</param>
/// <param name="Children">Entries below.</param>
public sealed record MenuNode(string Text, string Url, string Culture, IHtmlContent? Html, IReadOnlyList<MenuNode> Children)
{
    /// <summary>True when the entry or one below it leads to the path or to a section that the path lies in.</summary>
    public bool Holds(string path) => Leads(path) || Children.Any(child => child.Holds(path));

    /// <summary>True when the entry itself leads to the path or to a section that the path lies in.</summary>
    public bool Leads(string path) => Url.Length > 1 && (path.Equals(Url, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Url + "/", StringComparison.OrdinalIgnoreCase));
}
