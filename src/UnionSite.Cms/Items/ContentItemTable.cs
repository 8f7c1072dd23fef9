using Microsoft.EntityFrameworkCore;

namespace UnionSite.Cms.Items;

internal static class ContentItemTable
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ContentItemRow>(table =>
        {
            table.ToTable("content_items");
            table.HasKey(row => row.Id);
            table.Property(row => row.ContentItemId).HasMaxLength(26);
            table.Property(row => row.ContentItemVersionId).HasMaxLength(26);
            table.Property(row => row.ContentType).HasMaxLength(128);
            table.HasIndex(row => row.ContentItemVersionId).IsUnique();
            // The two promises of the model, kept by the store itself: one Latest and one Published version of an item.
            table.HasIndex(row => row.ContentItemId, "UX_content_items_latest").IsUnique().HasFilter("\"Latest\"");
            table.HasIndex(row => row.ContentItemId, "UX_content_items_published").IsUnique().HasFilter("\"Published\"");
            table.HasIndex(row => row.ContentItemId, "IX_content_items_item");
            table.HasIndex(row => new { row.ContentType, row.ListedUtc }, "IX_content_items_public").HasFilter("\"Published\"");
            table.HasIndex(row => new { row.ContainerId, row.ListedUtc }, "IX_content_items_contained").HasFilter("\"Published\"");
            // What is for a unit or for members, newest first.
            table.HasIndex(row => new { row.Audience, row.ListedUtc }, "IX_content_items_addressed").HasFilter("\"Published\" AND \"Audience\" <> ''");
            table.HasIndex(row => row.ModifiedUtc, "IX_content_items_modified").HasFilter("\"Latest\"");
            table.HasIndex(row => new { row.ContentType, row.ModifiedUtc }, "IX_content_items_type_modified").HasFilter("\"Latest\"");
            table.HasIndex(row => new { row.ContentType, row.SortKey }, "IX_content_items_sorted").HasFilter("\"Published\"");
            // The desk's list: a page is one short range of one of these, whatever it is sorted or filtered by.
            table.HasIndex(row => new { row.Published, row.ModifiedUtc }, "IX_content_items_drafts").HasFilter("\"Latest\"");
            table.HasIndex(row => new { row.Author, row.ModifiedUtc }, "IX_content_items_author").IsDescending(false, true).HasFilter("\"Latest\"");
            table.HasIndex(row => new { row.Owner, row.ModifiedUtc }, "IX_content_items_owner").HasFilter("\"Latest\"");
            table.HasIndex(row => row.CreatedUtc, "IX_content_items_created").HasFilter("\"Latest\"");
            table.HasIndex(row => row.PublishedUtc, "IX_content_items_published_on").HasFilter("\"Latest\"");
            table.HasIndex(row => row.SortKey, "IX_content_items_title").HasFilter("\"Latest\"");
            table.HasIndex(row => new { row.ContentType, row.SortKey }, "IX_content_items_type_title").HasFilter("\"Latest\"");
            table.HasIndex(row => new { row.ContainerId, row.ModifiedUtc }, "IX_content_items_container").HasFilter("\"Latest\" AND \"ContainerId\" IS NOT NULL");
            table.HasIndex(row => row.Alias).HasFilter("\"Published\" AND \"Alias\" IS NOT NULL");
            table.HasIndex(row => row.LocalizationSet).HasFilter("\"LocalizationSet\" IS NOT NULL");
            table.HasIndex(row => row.ScheduledPublishUtc).HasFilter("\"ScheduledPublishUtc\" IS NOT NULL");
            table.HasIndex(row => row.ScheduledArchiveUtc).HasFilter("\"ScheduledArchiveUtc\" IS NOT NULL");
            table.HasIndex(row => row.TrashedUtc).HasFilter("\"TrashedUtc\" IS NOT NULL");
        });

        model.Entity<FieldValueRow>(table =>
        {
            table.ToTable("content_field_values");
            table.HasKey(row => row.Id);
            table.Property(row => row.Value).HasMaxLength(128);
            table.Property(row => row.Shown).HasMaxLength(255);
            table.HasIndex(row => row.RowId);
            table.HasIndex(row => new { row.Field, row.Value, row.ContentItemId }, "IX_content_field_values_published").HasFilter("\"Published\"");
            table.HasIndex(row => new { row.Field, row.Value, row.ContentItemId }, "IX_content_field_values_latest").HasFilter("\"Latest\"");
        });

        model.Entity<ContentPath>(table =>
        {
            table.ToTable("content_paths");
            table.HasKey(row => row.Path);
            table.Property(row => row.Path).HasMaxLength(1024);
            table.HasIndex(row => row.ContentItemId);
        });
    }
}
