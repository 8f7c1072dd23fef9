using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Parts;

/// <summary>A part that holds a list of items: a bag, the terms of a taxonomy, the items of a menu.</summary>
public abstract class NestedListPart : PartKind
{
    /// <summary>Name of the list in the payload.</summary>
    public abstract string Member { get; }

    /// <summary>Types that may be added.</summary>
    public abstract IReadOnlyList<ContentTypeDefinition> Types(PartValue value, ContentDefinitions definitions);

    /// <summary>
    /// The list that stands below one of the items ("Terms", "MenuItemsListPart"), or null when items have no children.
    /// </summary>
    public virtual string? ChildPath => null;

    /// <inheritdoc/>
    public override string? EditorTemplate(PartValue value) => "/Parts/NestedListPart.Edit.cshtml";

    /// <inheritdoc/>
    public override void Bind(PartForm form)
    {
        var types = Types(form.Value, form.Model.Definitions).Select(type => type.Name).ToList();
        var list = new NestedForm(form.Form, form.Model, form.Value.Errors, types, ChildPath);
        if (list.IsPosted(form.Value.Path))
        {
            var before = form.Value.Payload[Member] as JsonArray;
            var after = list.Bind(before, form.Value.Path, 0);
            if (after.Count > 0 || before is not null)
            {
                form.Value.Payload[Member] = after;
            }
        }
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        if (value.Payload[Member] is { } list && (list is not JsonArray items || items.Any(item => item is not JsonObject)))
        {
            value.Refuse(T($"{Name}.{Member} phải là danh sách nội dung."));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override IEnumerable<NestedItem> Nested(PartValue value) => NestedItems.Of(value.Payload[Member], value.Path);
}
