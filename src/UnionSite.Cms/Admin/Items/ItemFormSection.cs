using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Parts;

namespace UnionSite.Cms.Admin.Items;

/// <summary>What one part has to edit.</summary>
/// <param name="Attachment">The part.</param>
/// <param name="Template">Template of the part's own editor, or null.</param>
/// <param name="Editor">Model of that template.</param>
/// <param name="Fields">Templates of the fields with their models.</param>
/// <param name="Carried">Fields of unknown kinds: they are kept as they are.</param>
public sealed record ItemFormSection(
    ContentTypePartDefinition Attachment,
    string? Template,
    PartEditor Editor,
    IReadOnlyList<(string Template, FieldEditor Editor)> Fields,
    IReadOnlyList<ContentFieldDefinition> Carried);
