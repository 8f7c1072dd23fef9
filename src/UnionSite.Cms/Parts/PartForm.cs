using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>The posted values of one part, named "{path}.{member}".</summary>
public sealed class PartForm(PostedForm form, PartValue value, ContentModel model)
{
    /// <summary>The part to write to.</summary>
    public PartValue Value { get; } = value;

    /// <summary>The whole posted form, for parts with nested items.</summary>
    public PostedForm Form { get; } = form;

    /// <summary>Walks nested items.</summary>
    public ContentModel Model { get; } = model;

    /// <summary>The posted text of a member; "" when absent.</summary>
    public string Text(string member) => Form.Text($"{Value.Path}.{member}");

    /// <summary>True when the member was posted at all.</summary>
    public bool Has(string member) => Form.Has($"{Value.Path}.{member}");

    /// <summary>True when the check box is ticked.</summary>
    public bool Ticked(string member) => Form.Ticked($"{Value.Path}.{member}");

    /// <summary>Writes a posted text member when it was posted, or removes it when it is empty.</summary>
    public void SetText(string member)
    {
        if (Has(member))
        {
            JsonText.SetText(Value.Payload, member, Text(member));
        }
    }
}
