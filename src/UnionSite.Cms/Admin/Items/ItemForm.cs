using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Admin.Items;

/// <summary>The form of an item, made from its type's definition: what each part and field has to edit, in order.</summary>
/// <param name="Item">The item, whole or nested.</param>
/// <param name="Prefix">"" for a whole item, "Bag[2]." for a nested one.</param>
/// <param name="Errors">All problems of the whole item.</param>
/// <param name="Model">Knows the kinds.</param>
public sealed record ItemForm(ContentItem Item, string Prefix, IReadOnlyList<FieldError> Errors, ContentModel Model)
{
    // These stand beside the text, where the state of the item is, not below it.
    private static readonly string[] Aside = ["PublishLaterPart", "ArchiveLaterPart", "AudiencePart", "CommonPart", "LocalizationPart"];

    /// <summary>Sections with something to edit, those of the text itself.</summary>
    public IEnumerable<ItemFormSection> Main => Sections.Where(section => Prefix.Length > 0 || !Aside.Contains(section.Attachment.Part.Name, StringComparer.Ordinal));

    /// <summary>Sections that stand beside the text.</summary>
    public IEnumerable<ItemFormSection> Beside => Sections.Where(section => Prefix.Length == 0 && Aside.Contains(section.Attachment.Part.Name, StringComparer.Ordinal));

    private IEnumerable<ItemFormSection> Sections
    {
        get
        {
            foreach (var value in Model.PartsOf(Item, Prefix, []).ToList())
            {
                var template = Model.KindOf(value.Attachment)?.EditorTemplate(value);
                var fields = Model.FieldsOf(Item, Prefix, [])
                    .Where(found => found.Value.Path == $"{value.Path}.{found.Value.Field.Name}")
                    .Select(found => (found.Kind.EditorTemplate(found.Value.Field), Editor(found.Value))).ToList();
                var unknown = value.Attachment.Part.Fields.Where(carried => Model.KindOf(carried) is null).ToList();
                if (template is not null || fields.Count > 0 || unknown.Count > 0)
                {
                    yield return new ItemFormSection(value.Attachment, template, new PartEditor(value, Errors), fields, unknown);
                }
            }
        }
    }

    private FieldEditor Editor(FieldValue value) =>
        new(value.Field, value.Payload, value.Path, [.. Errors.Where(error => error.Path == value.Path).Select(error => error.Message)], Item);
}
