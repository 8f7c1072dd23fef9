using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>Model of a part's editor template.</summary>
/// <param name="Value">The part.</param>
/// <param name="AllErrors">All problems of the item; use <see cref="ErrorsOf"/>.</param>
public sealed record PartEditor(PartValue Value, IReadOnlyList<FieldError> AllErrors)
{
    /// <summary>Form name of a member.</summary>
    public string NameOf(string member) => $"{Value.Path}.{member}";

    /// <summary>Element id of a member.</summary>
    public string IdOf(string member) => FormIds.Of($"{Value.Path}.{member}");

    /// <summary>Id of a member's error list, or null when it has no problem: for aria-describedby.</summary>
    public string? ErrorIdOf(string member) => ErrorsOf(member).Count > 0 ? IdOf(member) + "-errors" : null;

    /// <summary>Value for aria-invalid, or null.</summary>
    public string? InvalidOf(string member) => ErrorsOf(member).Count > 0 ? "true" : null;

    /// <summary>Problems of a member, and for null those of the part itself.</summary>
    public IReadOnlyList<string> ErrorsOf(string? member = null)
    {
        var path = member is null ? Value.Path : $"{Value.Path}.{member}";
        return [.. AllErrors.Where(error => error.Path == path).Select(error => error.Message)];
    }

    /// <summary>The payload's text member, or "".</summary>
    public string TextOf(string member) => JsonText.TextOf(Value.Payload, member) ?? "";
}
