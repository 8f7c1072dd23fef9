using Microsoft.AspNetCore.Html;

namespace UnionSite.Cms.Display;

/// <summary>An entry of a list: the item and what a summary template needs besides.</summary>
public sealed class ItemCard
{
    /// <summary>The item.</summary>
    public required ContentView Item { get; init; }

    /// <summary>Path of the template that shows the entry (model: this).</summary>
    public required string Template { get; init; }

    /// <summary>Level of the entry's heading: 2 in a list page, 3 under a heading of the page.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Validity of an official document, else null.</summary>
    public DocumentValidity? Validity { get; init; }

    /// <summary>True in lists of mixed types.</summary>
    public bool ShowsType { get; init; }

    /// <summary>Title with the words of a search marked, or null.</summary>
    public IHtmlContent? MarkedTitle { get; init; }

    /// <summary>A passage of the text with the words of a search marked, or null.</summary>
    public IHtmlContent? Snippet { get; init; }

    /// <summary>True when the item says of itself that it shows how things look rather than what happened.</summary>
    public bool IsDemonstration => Item.Flag("IsDemonstration");

    /// <summary>Number and symbol of an official document; "" for others.</summary>
    public string Number => Item.Type == DocumentValidities.ContentType ? DocumentValidities.NumberOf(Item.Item) : "";

    /// <summary>The linked title as a heading of the entry's level.</summary>
    public IHtmlContent Heading() => HeadingOf(Item.Title);

    /// <summary>As <see cref="Heading"/>, with other words; a search's marks win.</summary>
    public IHtmlContent HeadingOf(string text)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml(Level == 2 ? "<h2><a href=\"" : "<h3><a href=\"");
        html.Append(Item.Url);
        html.AppendHtml("\">");
        if (MarkedTitle is not null)
        {
            html.AppendHtml(MarkedTitle);
        }
        else
        {
            html.Append(text);
        }

        html.AppendHtml(Level == 2 ? "</a></h2>" : "</a></h3>");
        return html;
    }
}
