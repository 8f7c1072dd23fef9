using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Fields;

/// <summary>
/// A kind of field, such as TextField. A new kind is one class and two templates; the abstract members are the list of
/// what a kind must say, so that the compiler names what is missing. Kinds hold no state.
/// </summary>
public abstract class FieldKind
{
    /// <summary>Orchard's name of the kind, such as "TextField".</summary>
    public abstract string Name { get; }

    /// <summary>Editor names that the kind knows besides the default "".</summary>
    public abstract IReadOnlyList<string> Editors { get; }

    /// <summary>Moves the posted values into the payload; says what cannot be read as the kind's value.</summary>
    public abstract void Bind(FieldForm form);

    /// <summary>Brings the payload into its stored form (clean HTML, a derived address) before it is checked; imports too.</summary>
    public virtual void Update(FieldValue value)
    {
    }

    /// <summary>Checks the payload against the field's settings, for forms, recipes and packages alike.</summary>
    public abstract void Validate(FieldValue value);

    /// <summary>Values by which lists filter and sort; none for long texts.</summary>
    public abstract IEnumerable<IndexedValue> Index(FieldValue value);

    /// <summary>Plain text for the search index; empty for what nobody searches for.</summary>
    public abstract string SearchText(FieldValue value);

    /// <summary>True when the payload holds nothing worth showing.</summary>
    public abstract bool IsEmpty(FieldValue value);

    /// <summary>Applies the settings' default value to a new item's payload.</summary>
    public virtual void SetDefault(FieldValue value)
    {
    }

    /// <summary>Template of the editor; its model is <see cref="FieldEditor"/>.</summary>
    public virtual string EditorTemplate(ContentFieldDefinition field) => $"/Fields/{Name}.Edit.cshtml";

    /// <summary>Template that shows the value; its model is FieldDisplay.</summary>
    public virtual string DisplayTemplate(ContentFieldDefinition field) => $"/Fields/{Name}.cshtml";
}
