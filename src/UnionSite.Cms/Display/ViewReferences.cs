using System.Text.Json.Nodes;
using Markdig;
using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Media;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>What the views of one request refer to, looked up beforehand in a handful of queries.</summary>
public sealed class ViewReferences(
    ContentDefinitions definitions,
    string defaultCulture,
    IReadOnlyDictionary<string, MediaFile> media,
    IReadOnlyDictionary<string, TermView> terms,
    IReadOnlyDictionary<string, ContentItemRow> items)
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().DisableHtml().Build();
    private readonly Dictionary<ContentItem, (string Html, IReadOnlyList<BodyHeading> Headings)> _bodies = [];

    /// <summary>Culture of texts that state none.</summary>
    public string DefaultCulture { get; } = defaultCulture;

    /// <summary>Label of a content type.</summary>
    public string TypeDisplayName(string type) => definitions.TypeOrEmpty(type).DisplayName;

    /// <summary>Label of an option of a TextField with a predefined list; the value itself when it is no option.</summary>
    public string OptionLabel(string type, string field, string value)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var definition = definitions.TypeOrEmpty(type).Attachment(dot < 0 ? type : field[..dot])?.Part.Field(field[(dot + 1)..]);
        var option = definition?.Reader("TextFieldPredefinedListEditorSettings").Objects("Options")
            .FirstOrDefault(option => JsonText.TextOf(option, "value") == value);
        return JsonText.TextOf(option, "name") ?? value;
    }

    /// <summary>Sanitised HTML of a body part or of an HTML or Markdown field.</summary>
    public IHtmlContent Html(ContentItem item, string field)
    {
        if (item.FindPart(field) is { } part && (part.ContainsKey("Html") || part.ContainsKey("Markdown")))
        {
            return new HtmlString(BodyHtml.Prepare(Source(part)).Html);
        }

        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var payload = dot < 0 ? item.FindField(item.ContentType, field) : item.FindField(field[..dot], field[(dot + 1)..]);
        return new HtmlString(BodyHtml.Prepare(Source(payload)).Html);
    }

    /// <summary>Prepared HTML of the item's body part.</summary>
    public IHtmlContent Body(ContentItem item) => new HtmlString(Prepared(item).Html);

    /// <summary>Headings of the item's body part.</summary>
    public IReadOnlyList<BodyHeading> Headings(ContentItem item) => Prepared(item).Headings;

    /// <summary>Files of a MediaField payload that exist in the library.</summary>
    public IReadOnlyList<MediaView> Media(JsonObject? payload)
    {
        var texts = JsonText.TextsOf(payload, "MediaTexts");
        return [.. JsonText.TextsOf(payload, "Paths")
            .Select((path, index) => (Path: path.TrimStart('/'), Alt: index < texts.Count ? texts[index] : ""))
            .Where(found => media.ContainsKey(found.Path))
            .Select(found => MediaUrls.View(media[found.Path], found.Alt))];
    }

    /// <summary>Terms of a TaxonomyField payload that are published.</summary>
    public IReadOnlyList<TermView> Terms(JsonObject? payload) =>
        [.. JsonText.TextsOf(payload, "TermContentItemIds").Select(id => terms.GetValueOrDefault(id)).OfType<TermView>()];

    /// <summary>Public items of a ContentPickerField payload.</summary>
    public IReadOnlyList<LinkView> Items(JsonObject? payload) =>
        [.. JsonText.TextsOf(payload, "ContentItemIds").Select(id => items.GetValueOrDefault(id)).OfType<ContentItemRow>()
            .Select(row => new LinkView(row.DisplayText, row.Path is { Length: > 0 } path ? "/" + path : "/Contents/ContentItems/" + row.ContentItemId, row.ContentType))];

    /// <summary>The link of a LinkField payload, or null when its address is not one that may be linked.</summary>
    public LinkView? Link(JsonObject? payload) => SafeHtml.Url(JsonText.TextOf(payload, "Url")) is { } url
        ? new LinkView(JsonText.TextOf(payload, "Text") is { Length: > 0 } text ? text : url, url)
        : null;

    /// <summary>The view of an item that is nested in another.</summary>
    public ContentView View(ContentItem nested) => new(
        new ContentItemRow
        {
            ContentItemId = nested.ContentItemId,
            ContentItemVersionId = nested.ContentItemVersionId,
            ContentType = nested.ContentType,
            DisplayText = nested.DisplayText,
        },
        nested,
        this);

    private (string Html, IReadOnlyList<BodyHeading> Headings) Prepared(ContentItem item)
    {
        if (!_bodies.TryGetValue(item, out var prepared))
        {
            prepared = BodyHtml.Prepare(Source(item.FindPart("HtmlBodyPart") ?? item.FindPart("MarkdownBodyPart")));
            _bodies[item] = prepared;
        }

        return prepared;
    }

    private static string Source(JsonObject? payload) => JsonText.TextOf(payload, "Html")
        ?? (JsonText.TextOf(payload, "Markdown") is { } markdown ? Markdig.Markdown.ToHtml(markdown, Markdown) : "");
}
