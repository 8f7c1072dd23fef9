using UnionSite.Cms.Items;

namespace UnionSite.Cms.Parts;

/// <summary>
/// A kind of part that the kernel acts on, such as TitlePart. A part without a kind still travels verbatim and its fields
/// still work. Kinds are scoped services: one that needs the database asks for it in its constructor.
/// </summary>
public abstract class PartKind
{
    /// <summary>Orchard's name of the part.</summary>
    public abstract string Name { get; }

    /// <summary>Template of the editor (model <see cref="PartEditor"/>), or null when the part has nothing to edit.</summary>
    public virtual string? EditorTemplate(PartValue value) => $"/Parts/{Name}.Edit.cshtml";

    /// <summary>Template that shows the part in the fallback page (model ContentView), or null when it shows nothing.</summary>
    public virtual string? DisplayTemplate(PartValue value) => null;

    /// <summary>Moves the posted values into the payload.</summary>
    public virtual void Bind(PartForm form)
    {
    }

    /// <summary>Fills what is derived (title from a pattern, path, alias) before the item is validated.</summary>
    public virtual ValueTask UpdateAsync(PartValue value, CancellationToken cancel) => ValueTask.CompletedTask;

    /// <summary>Checks the payload, for forms, recipes and packages alike.</summary>
    public virtual ValueTask ValidateAsync(PartValue value, CancellationToken cancel) => ValueTask.CompletedTask;

    /// <summary>Writes the columns that lists read.</summary>
    public virtual void Project(PartValue value, ContentItemRow row)
    {
    }

    /// <summary>Plain text for the search index.</summary>
    public virtual string SearchText(PartValue value) => "";

    /// <summary>Items that live inside the part (bag items, terms, menu items), each with its form path.</summary>
    public virtual IEnumerable<NestedItem> Nested(PartValue value) => [];

    /// <summary>Cleans the payload of a copy: a clone must not take the path or alias of its original.</summary>
    public virtual void Cloned(PartValue value)
    {
    }
}
