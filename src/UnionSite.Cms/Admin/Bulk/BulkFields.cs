using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>The fields that can be set for many items at once, and the reading of their form.</summary>
public sealed class BulkFields(ContentModel model)
{
    // What one value can be right for in many items; nobody gives a hundred articles the same body.
    private static readonly string[] Simple = ["TextField", "BooleanField", "TaxonomyField", "DateField", "DateTimeField", "NumericField"];

    /// <summary>The simple fields of a type, with their paths.</summary>
    public IReadOnlyList<(string Path, ContentFieldDefinition Field)> Of(string type) =>
        [.. model.FieldsOf(new ContentItem { ContentType = type }, "", []).Where(found => Simple.Contains(found.Kind.Name, StringComparer.Ordinal)).Select(found => (found.Value.Path, found.Value.Field))];

    /// <summary>The editor of a field with what was posted, and its template; null when the type has no such simple field.</summary>
    public (string Template, FieldEditor Editor)? Editor(string type, string path, PostedForm? form, IReadOnlyList<FieldError> errors)
    {
        var item = new ContentItem { ContentType = type };
        if (Find(item, path, []) is not var (kind, value))
        {
            return null;
        }

        if (form is not null)
        {
            kind.Bind(new FieldForm(form, path, value.Field, value.Payload, []));
        }

        return (kind.EditorTemplate(value.Field), new FieldEditor(value.Field, value.Payload, path, [.. errors.Select(error => error.Message)], item));
    }

    /// <summary>Reads and checks the posted value.</summary>
    public BulkField? Read(string type, string path, PostedForm form, IList<FieldError> errors)
    {
        var item = new ContentItem { ContentType = type };
        if (Find(item, path, errors) is not var (kind, value))
        {
            errors.Add(new FieldError("", T("Hãy chọn ô cần đặt.")));
            return null;
        }

        kind.Bind(new FieldForm(form, path, value.Field, value.Payload, errors));
        if (errors.Count == 0)
        {
            kind.Update(value);
            kind.Validate(value);
        }

        var names = path.Split('.');
        return errors.Count > 0 ? null : new BulkField(type, names[0], names[1], value.Field.DisplayName, value.Payload);
    }

    /// <summary>Writes the value into an item.</summary>
    /// <returns>False when the item holds it already.</returns>
    public static bool Apply(BulkField field, ContentItem item)
    {
        var part = item.Part(field.Part);
        if (JsonNode.DeepEquals(part[field.Field] ?? new JsonObject(), field.Value))
        {
            return false;
        }

        part[field.Field] = field.Value.DeepClone();
        return true;
    }

    private (FieldKind Kind, FieldValue Value)? Find(ContentItem item, string path, IList<FieldError> errors)
    {
        foreach (var found in model.FieldsOf(item, "", errors))
        {
            if (found.Value.Path == path && Simple.Contains(found.Kind.Name, StringComparer.Ordinal))
            {
                return found;
            }
        }

        return null;
    }
}
