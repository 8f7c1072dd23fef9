using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace UnionSite.Tests.Localization;

/// <summary>Everything that a page says in its own language to somebody who reads it or has it read.</summary>
internal static class PageWords
{
    private static readonly string[] Spoken = ["alt", "title", "aria-label", "placeholder"];

    /// <summary>Texts of the page that are said to be in that language, white space made one.</summary>
    public static IEnumerable<string> Of(IHtmlDocument page, string language)
    {
        var elements = page.All.Concat(page.QuerySelectorAll<IHtmlTemplateElement>("template").SelectMany(template => template.Content.QuerySelectorAll("*")));
        return elements.Where(element => (element.Closest("[lang]")?.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("lang")) == language).SelectMany(Said)
            .Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Any(char.IsLetter));
    }

    private static IEnumerable<string> Said(IElement element)
    {
        foreach (var name in Spoken)
        {
            if (element.GetAttribute(name) is { Length: > 0 } text)
            {
                yield return text;
            }
        }

        if (element is IHtmlInputElement { Type: "submit" or "button" or "reset" } button)
        {
            yield return button.Value;
        }

        // What stands in boxes was typed; scripts and styles say nothing.
        if (element is IHtmlScriptElement or IHtmlStyleElement or IHtmlTextAreaElement)
        {
            yield break;
        }

        foreach (var text in element.ChildNodes.OfType<IText>())
        {
            yield return text.Data;
        }
    }
}
