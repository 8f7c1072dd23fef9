using UnionSite.Cms.Items;

namespace UnionSite.Cms.Parts;

/// <summary>Takes a public item off the site at a planned moment: { "ScheduledArchiveUtc" }.</summary>
public sealed class ArchiveLaterPart(TimeProvider clock) : ScheduledPart(clock)
{
    /// <inheritdoc/>
    public override string Name => "ArchiveLaterPart";

    /// <inheritdoc/>
    public override string Member => "ScheduledArchiveUtc";

    /// <inheritdoc/>
    public override string Label => T("Hẹn giờ gỡ");

    /// <inheritdoc/>
    public override void Project(PartValue value, ContentItemRow row) => row.ScheduledArchiveUtc = row.Published ? Read(value) : null;

    /// <inheritdoc/>
    public override async ValueTask ValidateAsync(PartValue value, CancellationToken cancel)
    {
        await base.ValidateAsync(value, cancel);
        var publish = Text.JsonText.TextOf(value.Item.FindPart("PublishLaterPart"), "ScheduledPublishUtc");
        if (Read(value) is { } archive && Fields.WallClock.Parse(publish) is { } planned && archive <= planned)
        {
            value.Refuse(T("Hẹn giờ gỡ phải sau hẹn giờ đăng."), Member);
        }
    }
}
