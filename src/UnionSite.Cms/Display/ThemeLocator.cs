using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using UnionSite.Cms.Settings;

namespace UnionSite.Cms.Display;

/// <summary>
/// Finds the template of the site's theme (the chosen one, else "UnionSite:Theme", default CongDoan) and falls back to the
/// plain one in /Templates. Templates are compiled, so the answer for a theme never changes while the process lives.
/// </summary>
public sealed class ThemeLocator(ICompositeViewEngine views, SiteThemes themes)
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Name of the theme: its folder.</summary>
    public string Theme => themes.Site;

    /// <summary>The page around every public page.</summary>
    public string Layout => Find("Layout", "Layout");

    /// <summary>Template of a whole page (model <see cref="ItemPage"/>).</summary>
    public string Page(string contentType) => Find("Content-" + contentType, "Content");

    /// <summary>Template of an entry in a list of that type (model <see cref="ItemCard"/>).</summary>
    public string Summary(string contentType) => Find($"Content-{contentType}.Summary", "Content.Summary");

    /// <summary>Template of an entry in a list of mixed types (model <see cref="ItemCard"/>).</summary>
    public string MixedSummary => Find("Content.Summary", "Content.Summary");

    /// <summary>Template of a widget in a zone of the layout (model <see cref="WidgetView"/>).</summary>
    public string Widget(string contentType) => Find("Widget-" + contentType, "Widget");

    /// <summary>Another template that every theme may override, such as "Search" or "Error".</summary>
    public string Named(string name) => Find(name, name);

    private string Find(string name, string fallback) => _known.GetOrAdd($"/{Theme}/{name}.cshtml", own =>
    {
        // A type's name comes from data: one that is no plain word cannot be a template's name.
        var plain = name.All(character => char.IsLetterOrDigit(character) || character is '-' or '.' or '_') && !name.Contains("..", StringComparison.Ordinal);
        return plain && views.GetView(null, own, isMainPage: false).Success ? own : $"/Templates/{fallback}.cshtml";
    });
}
