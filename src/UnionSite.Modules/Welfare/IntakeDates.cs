using UnionSite.Cms.Display;
using UnionSite.Cms.Items;

namespace UnionSite.Modules.Welfare;

/// <summary>A programme that closes before it opens is published by nobody.</summary>
internal sealed class IntakeDates : ContentHandler
{
    /// <inheritdoc/>
    public override Task PublishingAsync(ContentEvent change, CancellationToken cancel)
    {
        if (change.Item.ContentType == Intake.ContentType
            && FieldDates.Day(change.Item.FindField(Intake.ContentType, "ClosesOn")) < FieldDates.Day(change.Item.FindField(Intake.ContentType, "OpensOn")))
        {
            change.Cancel(T("Chưa thể đăng: ngày nhận cuối cùng đứng trước ngày mở nhận. Hãy sửa một trong hai ngày."));
        }

        return Task.CompletedTask;
    }
}
