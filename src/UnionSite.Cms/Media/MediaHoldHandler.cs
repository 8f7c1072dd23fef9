using UnionSite.Cms.Items;

namespace UnionSite.Cms.Media;

/// <summary>
/// No item is published, imported or taken back from an old version with a picture that is held back. It would not be
/// shown anyway; the editor is told why.
/// </summary>
internal sealed class MediaHoldHandler(MediaHolds holds) : ContentHandler
{
    public override async Task PublishingAsync(ContentEvent change, CancellationToken cancel)
    {
        if (await holds.HeldAmongAsync([.. MediaReferences.In(change.Item.Content)], cancel) is { Count: > 0 } held)
        {
            change.Cancel(T($"Chưa thể đăng: {string.Join(", ", held)} không được hiện nữa, vì người trong ảnh đã rút lại sự đồng ý. Hãy gỡ ảnh khỏi bài rồi đăng lại."));
        }
    }
}
