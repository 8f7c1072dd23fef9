using UnionSite.Cms.Items;

namespace UnionSite.Cms.Parts;

/// <summary>Publishes a draft at a planned moment: { "ScheduledPublishUtc" }.</summary>
public sealed class PublishLaterPart(TimeProvider clock) : ScheduledPart(clock)
{
    /// <inheritdoc/>
    public override string Name => "PublishLaterPart";

    /// <inheritdoc/>
    public override string Member => "ScheduledPublishUtc";

    /// <inheritdoc/>
    public override string Label => T("Hẹn giờ đăng");

    /// <inheritdoc/>
    public override void Project(PartValue value, ContentItemRow row) => row.ScheduledPublishUtc = row.Latest && !row.Published ? Read(value) : null;
}
