using UnionSite.Cms.Text;

namespace UnionSite.Cms.Fields;

/// <summary>Checks that several kinds of field share.</summary>
internal static class FieldRules
{
    /// <summary>Longest text of one field. Documents of a hundred pages fit; what is longer is no text but an attack.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>Refuses an empty value of a required field.</summary>
    /// <returns>True when the value is there, so that the other checks make sense.</returns>
    public static bool Present(this FieldValue value, bool empty)
    {
        if (empty && value.Field.Required)
        {
            value.Refuse(T($"Hãy điền “{T(value.Field.DisplayName)}”: ô này bắt buộc."));
        }

        return !empty;
    }

    /// <summary>The stored text of a member, or "".</summary>
    public static string Text(this FieldValue value, string member) => JsonText.TextOf(value.Payload, member) ?? "";

    /// <summary>True when the member is absent, null or an empty text.</summary>
    public static bool Missing(this FieldValue value, string member) =>
        value.Payload[member] is null || (JsonText.TextOf(value.Payload, member) is { } text && text.Trim().Length == 0);

    /// <summary>Refuses a text that is longer than allowed.</summary>
    public static void AtMost(this FieldValue value, string text, int length)
    {
        if (text.Length > length)
        {
            value.Refuse(T($"“{T(value.Field.DisplayName)}” dài {text.Length} ký tự; nhiều nhất là {length}."));
        }
    }

    /// <summary>Refuses a member that is there and is neither a text nor null: a file may hold anything.</summary>
    public static bool IsText(this FieldValue value, string member)
    {
        if (value.Payload[member] is null || JsonText.TextOf(value.Payload, member) is not null)
        {
            return true;
        }

        value.Refuse(T($"“{T(value.Field.DisplayName)}”: {member} phải là chữ."));
        return false;
    }

    /// <summary>Refuses a member that is there and is not a list of texts.</summary>
    public static bool IsTexts(this FieldValue value, string member)
    {
        if (value.Payload[member] is null
            || (value.Payload[member] is System.Text.Json.Nodes.JsonArray array && array.Count == JsonText.TextsOf(value.Payload, member).Count))
        {
            return true;
        }

        value.Refuse(T($"“{T(value.Field.DisplayName)}”: {member} phải là danh sách chữ."));
        return false;
    }

    /// <summary>The comparable form of a text: folded, at most 128 characters.</summary>
    public static IndexedValue Folded(string text, string? shown = null)
    {
        var folded = VietnameseText.Fold(text.Trim());
        return new IndexedValue(folded.Length <= 128 ? folded : folded[..128], shown ?? text.Trim());
    }
}
