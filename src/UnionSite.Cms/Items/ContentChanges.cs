using UnionSite.Cms.Audit;
using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Items;

/// <summary>What a save changed, in the words that the editor saw.</summary>
internal static class ContentChanges
{
    /// <summary>A sentence for the audit line: the titles of fields and parts that differ; "" for a new item or no change.</summary>
    public static string Sentence(ContentDefinitions definitions, ContentItem? before, ContentItem after)
    {
        if (before is null)
        {
            return "";
        }

        var type = definitions.Type(after.ContentType);
        return JsonChanges.Sentence(JsonChanges.Between(before.Content, after.Content).Select(change => NameOf(type?.Attachment(change.Outer), change.Outer, change.Inner)));
    }

    private static string NameOf(ContentTypePartDefinition? attachment, string part, string member) =>
        attachment?.Part.Fields.FirstOrDefault(field => field.Name == member)?.DisplayName ?? attachment?.DisplayName ?? part;
}
