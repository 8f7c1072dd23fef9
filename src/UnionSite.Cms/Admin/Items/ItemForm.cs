using UnionSite.Cms.Definitions;
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

    /// <summary>What stands in the form's main column, in tabs; a form whose settings name no tab has one without a name.</summary>
    public IReadOnlyList<FormGroup> Tabs => FormGroup.Tabs([.. Main.SelectMany(Blocks)]);

    private IEnumerable<ItemFormSection> Main => Sections.Where(section => Prefix.Length > 0 || !Aside.Contains(section.Attachment.Part.Name, StringComparer.Ordinal));

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

    // A field that names a group of its own stands there; the others stand where their part does.
    private IEnumerable<FormBlock> Blocks(ItemFormSection section)
    {
        var place = FormPosition.Parse(section.Attachment.Position);
        if (section.Template is { } template)
        {
            var path = section.Editor.Value.Path;
            yield return new FormBlock(template, section.Editor, place, Errors.Any(error => error.Path == path || error.Path.StartsWith(path + ".", StringComparison.Ordinal) || error.Path.StartsWith(path + "[", StringComparison.Ordinal)));
        }

        foreach (var (field, editor) in section.Fields)
        {
            yield return new FormBlock(field, editor, PlaceOf(editor.Field, place), editor.Errors.Count > 0);
        }

        foreach (var carried in section.Carried)
        {
            yield return new FormBlock("/Admin/Items/CarriedField.cshtml", carried, PlaceOf(carried, place), false);
        }
    }

    private static FormPosition PlaceOf(ContentFieldDefinition field, FormPosition part) =>
        FormPosition.Parse(field.Position) is { IsGrouped: true } own ? own : part;

    private FieldEditor Editor(FieldValue value) =>
        new(value.Field, value.Payload, value.Path, [.. Errors.Where(error => error.Path == value.Path).Select(error => error.Message)], Item);
}
