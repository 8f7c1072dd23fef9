using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Display;

/// <summary>
/// What a template gets of one item: typed reads by field name, everything it refers to already looked up. A template
/// needs no service and no query. Field names are "Part.Field", or "Field" for the type's own part.
/// </summary>
public sealed class ContentView(ContentItemRow row, ContentItem item, ViewReferences references)
{
    /// <summary>The item as stored.</summary>
    public ContentItem Item { get; } = item;

    /// <summary>Stable id.</summary>
    public string Id => row.ContentItemId;

    /// <summary>Name of the content type.</summary>
    public string Type => row.ContentType;

    /// <summary>Label of the content type.</summary>
    public string TypeDisplayName => references.TypeDisplayName(row.ContentType);

    /// <summary>Title.</summary>
    public string Title => row.DisplayText;

    /// <summary>One or two sentences, plain text.</summary>
    public string Summary => row.Summary;

    /// <summary>Address on this site, with a leading slash.</summary>
    public string Url => row.Path is { Length: > 0 } path ? "/" + path.Trim('/') : "/Contents/ContentItems/" + row.ContentItemId;

    /// <summary>Culture of the text, such as "vi" or "en".</summary>
    public string Culture => row.Culture ?? references.DefaultCulture;

    /// <summary>When the item first became public.</summary>
    public DateTime? PublishedUtc => row.ListedUtc ?? row.PublishedUtc;

    /// <summary>When the text was last changed.</summary>
    public DateTime ModifiedUtc => row.ModifiedUtc;

    /// <summary>True when not everybody may read the item.</summary>
    public bool IsRestricted => row.Audience.Length > 0;

    /// <summary>Plain text of a TextField; "" when absent.</summary>
    public string Text(string field) => JsonText.TextOf(Field(field), "Text") ?? "";

    /// <summary>Lines of a TextField without empty ones.</summary>
    public IReadOnlyList<string> Lines(string field) => Text(field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a TextField with a list of options shows for its stored value.</summary>
    public string Option(string field) => references.OptionLabel(row.ContentType, field, Text(field));

    /// <summary>Values of a MultiTextField.</summary>
    public IReadOnlyList<string> Texts(string field) => JsonText.TextsOf(Field(field), "Values");

    /// <summary>A BooleanField.</summary>
    public bool Flag(string field) => JsonText.FlagOf(Field(field), "Value");

    /// <summary>A NumericField, or null.</summary>
    public decimal? Number(string field) => Field(field)?["Value"] is JsonValue value
        && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A DateField, or null.</summary>
    public DateOnly? Date(string field) => FieldDates.Day(Field(field));

    /// <summary>A DateTimeField in UTC, or null.</summary>
    public DateTime? MomentUtc(string field) => FieldDates.MomentUtc(Field(field));

    /// <summary>Sanitised HTML of an HtmlField, a MarkdownField or a body part ("HtmlBodyPart").</summary>
    public IHtmlContent Html(string field) => references.Html(Item, field);

    /// <summary>Sanitised HTML of HtmlBodyPart or MarkdownBodyPart, with ids on headings; empty when the item has neither.</summary>
    public IHtmlContent Body => references.Body(Item);

    /// <summary>Headings of the body, for a table of contents.</summary>
    public IReadOnlyList<BodyHeading> Headings => references.Headings(Item);

    /// <summary>Files of a MediaField that exist in the library.</summary>
    public IReadOnlyList<MediaView> Media(string field) => references.Media(Field(field));

    /// <summary>The first picture of a MediaField, or null.</summary>
    public MediaView? Picture(string field) => Media(field).FirstOrDefault(file => file.IsPicture);

    /// <summary>Terms of a TaxonomyField.</summary>
    public IReadOnlyList<TermView> Terms(string field) => references.Terms(Field(field));

    /// <summary>Public items that a ContentPickerField refers to, as far as the reader may read them.</summary>
    public IReadOnlyList<LinkView> Items(string field) => references.Items(Field(field));

    /// <summary>A LinkField with a safe address, or null.</summary>
    public LinkView? Link(string field) => references.Link(Field(field));

    /// <summary>Items nested in a bag, by the bag's attachment name.</summary>
    public IReadOnlyList<ContentView> Bag(string name) => Nested(Item.FindPart(name)?["ContentItems"]);

    /// <summary>The field's raw payload, or null.</summary>
    public JsonObject? Field(string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Item.FindField(row.ContentType, field) : Item.FindField(field[..dot], field[(dot + 1)..]);
    }

    private List<ContentView> Nested(JsonNode? array) => array is JsonArray items
        ? [.. items.OfType<JsonObject>().Select(json => references.View(ContentItem.FromJson(json)))]
        : [];
}
