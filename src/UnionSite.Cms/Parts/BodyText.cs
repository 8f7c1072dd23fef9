using UnionSite.Cms.Fields;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Parts;

/// <summary>Checks that both body parts share.</summary>
internal static class BodyText
{
    public static void Check(PartValue value, string member)
    {
        if (value.Payload[member] is not null && JsonText.TextOf(value.Payload, member) is null)
        {
            value.Refuse(T($"{T(value.Attachment.DisplayName)}: {member} phải là chữ."), member);
        }
        else if (JsonText.TextOf(value.Payload, member)?.Length > FieldRules.LongestText)
        {
            value.Refuse(T($"{T(value.Attachment.DisplayName)} dài quá {FieldRules.LongestText} ký tự."), member);
        }
    }
}
