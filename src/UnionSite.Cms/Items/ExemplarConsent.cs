using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items;

/// <summary>
/// A person, and a group of real people, is shown as an exemplar only with their consent. Only a group that the item itself
/// marks as a demonstration needs none, for it does not exist. The rule is kept twice: publishing is refused, and whatever
/// is public all the same (an older import) has an audience that no reader belongs to.
/// </summary>
public sealed class ExemplarConsent : ContentHandler
{
    private const string Type = "Exemplar";

    /// <summary>True for every item but an exemplar that nobody agreed to show.</summary>
    public static bool MayShow(ContentItem item) => item.ContentType != Type
        || JsonText.FlagOf(item.FindField(Type, "ConsentToShow"), "Value")
        || (JsonText.TextOf(item.FindField(Type, "Kind"), "Text") == "group" && JsonText.FlagOf(item.FindField(Type, "IsDemonstration"), "Value"));

    /// <inheritdoc/>
    public override Task PublishingAsync(ContentEvent change, CancellationToken cancel)
    {
        if (!MayShow(change.Item))
        {
            change.Cancel(T("Chưa thể đăng: người hoặc tập thể được nêu gương chưa đồng ý công khai. Hãy xin ý kiến rồi đánh dấu “Đồng ý công khai”; nếu họ đã rút lại sự đồng ý thì hãy gỡ bài xuống."));
        }

        return Task.CompletedTask;
    }
}
