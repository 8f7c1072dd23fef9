using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Fields;

/// <summary>Model of a field's editor template.</summary>
/// <param name="Field">The definition.</param>
/// <param name="Payload">The current payload; empty for a new item.</param>
/// <param name="Path">Form path; inputs are named "{Path}.{Member}" and have ids from <see cref="IdOf"/>.</param>
/// <param name="Errors">Problems of this field, in the language of the desk.</param>
/// <param name="Item">The item that is edited.</param>
public sealed record FieldEditor(ContentFieldDefinition Field, JsonObject Payload, string Path, IReadOnlyList<string> Errors, ContentItem Item)
{
    /// <summary>Form name of a member.</summary>
    public string NameOf(string member) => $"{Path}.{member}";

    /// <summary>Element id of a member.</summary>
    public string IdOf(string member) => FormIds.Of($"{Path}.{member}");

    /// <summary>Element id of the field's one input, or of its group: where the list of problems leads.</summary>
    public string Id => FormIds.Of(Path);

    /// <summary>Label, with a word for those who must not leave the field empty.</summary>
    public string Label => Field.Required ? T($"{T(Field.DisplayName)} (bắt buộc)") : T(Field.DisplayName);

    /// <summary>Value for aria-invalid, or null.</summary>
    public string? Invalid => Errors.Count > 0 ? "true" : null;

    /// <summary>Id of the error list, for aria-describedby.</summary>
    public string ErrorId => IdOf("errors");

    /// <summary>Id of the hint, for aria-describedby.</summary>
    public string HintId => IdOf("hint");

    /// <summary>Value for aria-describedby: the ids of hint and errors that are there, or null.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Field.Hint.Length > 0 ? HintId : "", Errors.Count > 0 ? ErrorId : "" }.Where(id => id.Length > 0));
            return ids.Length > 0 ? ids : null;
        }
    }
}
