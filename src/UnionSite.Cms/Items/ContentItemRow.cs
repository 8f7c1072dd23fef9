namespace UnionSite.Cms.Items;

/// <summary>One stored version. Lists, menus and feeds read the columns and never parse <see cref="Json"/>.</summary>
public sealed class ContentItemRow
{
    /// <summary>Store key of the version.</summary>
    public long Id { get; set; }

    /// <summary>See <see cref="ContentItem.ContentItemId"/>.</summary>
    public required string ContentItemId { get; set; }

    /// <summary>See <see cref="ContentItem.ContentItemVersionId"/>.</summary>
    public required string ContentItemVersionId { get; set; }

    /// <summary>Counts saves in place of the same version.</summary>
    public int Revision { get; set; }

    /// <summary>Name of the content type.</summary>
    public required string ContentType { get; set; }

    /// <summary>Title.</summary>
    public string DisplayText { get; set; } = "";

    /// <summary>Sort key of the title in vi-VN, as lower-case hexadecimal: both stores order it alike.</summary>
    public string SortKey { get; set; } = "";

    /// <summary>Folded title (see SearchText), for the desk's list.</summary>
    public string FoldedText { get; set; } = "";

    /// <summary>One sentence for cards and feeds, plain text, taken from the item when it is saved.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The version that editors see.</summary>
    public bool Latest { get; set; }

    /// <summary>The version that the public sees.</summary>
    public bool Published { get; set; }

    /// <summary>True for an item in the trash; the row that was Latest when it was deleted carries the mark.</summary>
    public DateTime? TrashedUtc { get; set; }

    /// <summary>Path without a leading slash, or null when the item has none.</summary>
    public string? Path { get; set; }

    /// <summary>Alias of AliasPart, lower case.</summary>
    public string? Alias { get; set; }

    /// <summary>Culture of LocalizationPart, such as "en"; null means the site's own.</summary>
    public string? Culture { get; set; }

    /// <summary>Shared by the translations of one text.</summary>
    public string? LocalizationSet { get; set; }

    /// <summary>The list that contains the item (ContainedPart), or null.</summary>
    public string? ContainerId { get; set; }

    /// <summary>Order within the list.</summary>
    public int ContainerOrder { get; set; }

    /// <summary>Who may read: see <see cref="Audience"/>; "" = everybody, "members", or "unit:slug".</summary>
    public string Audience { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ModifiedUtc { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>
    /// When the item first became public, UTC: lists sort by it, so that the correction of a comma does not move an old
    /// article to the top (PublishedUtc follows Orchard and is stamped anew by every publication).
    /// </summary>
    public DateTime? ListedUtc { get; set; }

    /// <summary>Planned moment of PublishLaterPart, on Latest versions only.</summary>
    public DateTime? ScheduledPublishUtc { get; set; }

    /// <summary>Planned moment of ArchiveLaterPart, on Published versions only.</summary>
    public DateTime? ScheduledArchiveUtc { get; set; }

    /// <summary>A user id.</summary>
    public string? Owner { get; set; }

    /// <summary>A user name.</summary>
    public string? Author { get; set; }

    /// <summary>The parts, as one JSON object.</summary>
    public string Json { get; set; } = "{}";
}
