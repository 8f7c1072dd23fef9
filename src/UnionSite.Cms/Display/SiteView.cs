using Microsoft.AspNetCore.Html;

namespace UnionSite.Cms.Display;

/// <summary>What a layout gets of the site: everything is looked up beforehand, a theme asks nobody.</summary>
public sealed class SiteView
{
    /// <summary>Name of the site.</summary>
    public required string Name { get; init; }

    /// <summary>Address of the site without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>Culture of the site's own texts.</summary>
    public required string DefaultCulture { get; init; }

    /// <summary>Path of the request.</summary>
    public required string Path { get; init; }

    /// <summary>Main menu in the page's language.</summary>
    public IReadOnlyList<MenuNode> Menu { get; init; } = [];

    /// <summary>Menu of the footer.</summary>
    public IReadOnlyList<MenuNode> FooterMenu { get; init; } = [];

    /// <summary>Facts of the footer.</summary>
    public required NoticeView Notice { get; init; }

    /// <summary>Widgets by the zone that they stand in, in order; only those whose layer applies.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<WidgetView>> Zones { get; init; } = new Dictionary<string, IReadOnlyList<WidgetView>>();

    /// <summary>Name of the signed-in person, or "".</summary>
    public string UserName { get; init; } = "";

    /// <summary>True for somebody who may enter the desk.</summary>
    public bool IsStaff { get; init; }

    /// <summary>Culture of the page.</summary>
    public string Culture { get; init; } = "vi";

    /// <summary>The layout's own words in the page's language.</summary>
    public string Say(string vietnamese, string english) => PageLanguage.IsEnglish(Culture) ? english : vietnamese;

    /// <summary>The language of an entry's words when it is not the page's, else null.</summary>
    public string? LanguageOf(MenuNode node)
    {
        var language = node.Culture.Length > 0 ? node.Culture : DefaultCulture;
        return language == Culture ? null : language;
    }

    /// <summary>A fact of the notice; a marked gap when it is not known.</summary>
    public IHtmlContent Show(NoticeFact fact) => fact.IsGap
        ? new HtmlContentBuilder().AppendHtml("<span class=\"gap\">").Append(Say("chưa cập nhật", "to be confirmed")).AppendHtml("</span>")
        : new HtmlContentBuilder().Append(fact.Text);

    /// <summary>The full address of a path of this site.</summary>
    public string Absolute(string path) => path.StartsWith('/') ? BaseUrl + path : path;

    /// <summary>Widgets of a zone.</summary>
    public IReadOnlyList<WidgetView> Zone(string name) => Zones.GetValueOrDefault(name) ?? [];
}
