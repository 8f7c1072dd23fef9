using System.Text.Json.Nodes;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>The posted values of one field, named "{path}.{member}".</summary>
public sealed class FieldForm(PostedForm form, string path, ContentFieldDefinition field, JsonObject payload, IList<FieldError> errors)
{
    /// <summary>The definition.</summary>
    public ContentFieldDefinition Field { get; } = field;

    /// <summary>The payload to write to.</summary>
    public JsonObject Payload { get; } = payload;

    /// <summary>The posted text of a member, composed (NFC) and trimmed at its ends; "" when absent.</summary>
    public string Text(string member) => form.Text($"{path}.{member}");

    /// <summary>The posted texts of a member that may come several times, empty ones left out.</summary>
    public IReadOnlyList<string> Texts(string member) => form.Texts($"{path}.{member}");

    /// <summary>True when the member was posted at all, were it empty.</summary>
    public bool Has(string member) => form.Has($"{path}.{member}");

    /// <summary>True when a check box of that name is ticked.</summary>
    public bool Ticked(string member) => form.Ticked($"{path}.{member}");

    /// <summary>Writes a text member, or removes it when the text is empty.</summary>
    public void SetText(string member, string text) => JsonText.SetText(Payload, member, text);

    /// <summary>Writes a list member; an empty list is not written where there was none, so that saving unchanged changes nothing.</summary>
    public void SetTexts(string member, IEnumerable<string> texts)
    {
        var list = texts.ToList();
        if (list.Count > 0 || Payload.ContainsKey(member))
        {
            Payload[member] = new JsonArray([.. list.Select(text => (JsonNode?)JsonValue.Create(text))]);
        }
    }

    /// <summary>Adds a problem beside the field.</summary>
    public void Refuse(string message) => errors.Add(new FieldError(path, message));
}
