using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Items;

/// <summary>
/// Walks an item along its type's definition and asks each part and field kind for its share: bind, derive, validate,
/// index, search text. Items nested in bags, taxonomies and menus are walked alike.
/// </summary>
public sealed class ContentModel(DefinitionCache definitions, IEnumerable<FieldKind> fieldKinds, IEnumerable<PartKind> partKinds)
{
    // An item inside an item inside an item ... comes from a form or a file, so its depth is bounded.
    private const int MaxDepth = 12;

    private readonly Dictionary<string, FieldKind> _fields = fieldKinds.ToDictionary(kind => kind.Name, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PartKind> _parts = partKinds.ToDictionary(kind => kind.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The current definitions.</summary>
    public ContentDefinitions Definitions => definitions.Current;

    /// <summary>The kind of a field, or null for one that only travels.</summary>
    public FieldKind? KindOf(ContentFieldDefinition field) => _fields.GetValueOrDefault(field.FieldType);

    /// <summary>The kind of a part, or null for one that only travels.</summary>
    public PartKind? KindOf(ContentTypePartDefinition attachment) => _parts.GetValueOrDefault(attachment.Part.Name);

    /// <summary>Names of all field kinds.</summary>
    public IReadOnlyCollection<string> FieldKindNames => _fields.Keys;

    /// <summary>Names of all part kinds.</summary>
    public IReadOnlyCollection<string> PartKindNames => _parts.Keys;

    /// <summary>A new unsaved item with the defaults of its type's fields.</summary>
    public ContentItem New(string contentType)
    {
        var item = new ContentItem { ContentItemId = ContentIds.New(), ContentType = contentType };
        foreach (var (kind, value) in FieldsOf(item, "", []))
        {
            kind.SetDefault(value);
        }

        return item;
    }

    /// <summary>Moves a posted form into the item.</summary>
    /// <param name="item">The item; changed in place.</param>
    /// <param name="form">The posted values.</param>
    /// <param name="prefix">"" for a whole item, "Bag[2]." for a nested one.</param>
    /// <param name="errors">Receives values that cannot be read.</param>
    public void Bind(ContentItem item, PostedForm form, string prefix, IList<FieldError> errors)
    {
        foreach (var value in PartsOf(item, prefix, errors))
        {
            KindOf(value.Attachment)?.Bind(new PartForm(form, value, this));
        }

        foreach (var (kind, value) in FieldsOf(item, prefix, errors))
        {
            kind.Bind(new FieldForm(form, value.Path, value.Field, value.Payload, errors));
        }
    }

    /// <summary>Fills derived values, then checks everything; problems go to <paramref name="errors"/>.</summary>
    public async Task UpdateAndValidateAsync(ContentItem item, IList<FieldError> errors, CancellationToken cancel, string prefix = "", int depth = 0)
    {
        if (depth > MaxDepth)
        {
            errors.Add(new FieldError(prefix, T($"Nội dung lồng nhau quá {MaxDepth} tầng.")));
            return;
        }

        var parts = PartsOf(item, prefix, errors).ToList();
        // Nested items first: a pattern of the outer item may speak of them. TitlePart stands first among the outer parts,
        // because paths and aliases are made from the title.
        foreach (var nested in parts.SelectMany(value => KindOf(value.Attachment)?.Nested(value) ?? []).Concat(NestedItems.Loose(item, prefix, this)).ToList())
        {
            var inner = ContentItem.FromJson(nested.Json);
            await UpdateAndValidateAsync(inner, errors, cancel, nested.Path + ".", depth + 1);
            NestedItems.Overwrite(nested.Json, inner);
        }

        foreach (var value in parts.OrderBy(value => value.Attachment.Part.Name == "TitlePart" ? 0 : 1))
        {
            if (KindOf(value.Attachment) is { } kind)
            {
                await kind.UpdateAsync(value, cancel);
            }
        }

        foreach (var value in parts)
        {
            if (KindOf(value.Attachment) is { } kind)
            {
                await kind.ValidateAsync(value, cancel);
            }
        }

        foreach (var (kind, value) in FieldsOf(item, prefix, errors))
        {
            kind.Update(value);
            kind.Validate(value);
        }
    }

    /// <summary>Parts of the item with their payloads; a part that the item lacks gets an empty payload.</summary>
    public IEnumerable<PartValue> PartsOf(ContentItem item, string prefix, IList<FieldError> errors)
    {
        var type = Definitions.TypeOrEmpty(item.ContentType);
        foreach (var attachment in type.Parts)
        {
            yield return new PartValue(item, type, attachment, item.Part(attachment.Name), prefix + attachment.Name, errors);
        }
    }

    /// <summary>Fields of the item whose kind is known, with their payloads.</summary>
    public IEnumerable<(FieldKind Kind, FieldValue Value)> FieldsOf(ContentItem item, string prefix, IList<FieldError> errors)
    {
        foreach (var attachment in Definitions.TypeOrEmpty(item.ContentType).Parts)
        {
            foreach (var field in attachment.Part.Fields)
            {
                if (KindOf(field) is { } kind)
                {
                    var part = item.Part(attachment.Name);
                    if (part[field.Name] is not JsonObject payload)
                    {
                        payload = [];
                        part[field.Name] = payload;
                    }

                    yield return (kind, new FieldValue(field, payload, $"{prefix}{attachment.Name}.{field.Name}", errors));
                }
            }
        }
    }

    /// <summary>Plain text of everything in the item that may be searched, nested items included.</summary>
    public string SearchText(ContentItem item, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return "";
        }

        var pieces = new List<string>();
        foreach (var value in PartsOf(item, "", []))
        {
            if (KindOf(value.Attachment) is { } kind)
            {
                pieces.Add(kind.SearchText(value));
                pieces.AddRange(kind.Nested(value).Select(nested => SearchText(ContentItem.FromJson(nested.Json), depth + 1)));
            }
        }

        pieces.AddRange(NestedItems.Loose(item, "", this).Select(nested => SearchText(ContentItem.FromJson(nested.Json), depth + 1)));
        pieces.AddRange(FieldsOf(item, "", []).Select(field => field.Kind.SearchText(field.Value)));
        return string.Join('\n', pieces.Where(piece => piece.Length > 0));
    }
}
