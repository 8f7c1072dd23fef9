using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Items;

/// <summary>Turns items into rows and rows into items, and keeps the index rows of a version.</summary>
public sealed class ContentRows(SiteDb db, ContentModel model)
{
    private const int SummaryLength = 280;

    /// <summary>The item that a row holds.</summary>
    public static ContentItem Read(ContentItemRow row) => new()
    {
        ContentItemId = row.ContentItemId,
        ContentItemVersionId = row.ContentItemVersionId,
        ContentType = row.ContentType,
        DisplayText = row.DisplayText,
        Latest = row.Latest,
        Published = row.Published,
        CreatedUtc = row.CreatedUtc,
        ModifiedUtc = row.ModifiedUtc,
        PublishedUtc = row.PublishedUtc,
        Owner = row.Owner,
        Author = row.Author,
        Revision = row.Revision,
        Content = JsonText.ParseObject(row.Json),
    };

    /// <summary>Writes the item into the row: flags, dates, columns that parts project, and the document.</summary>
    public void Write(ContentItem item, ContentItemRow row)
    {
        row.ContentType = item.ContentType;
        row.DisplayText = VietnameseText.Compose(item.DisplayText);
        row.SortKey = VietnameseText.SortKey(item.DisplayText);
        row.FoldedText = VietnameseText.Fold(item.DisplayText);
        row.Latest = item.Latest;
        row.Published = item.Published;
        row.CreatedUtc = item.CreatedUtc ?? row.CreatedUtc;
        row.ModifiedUtc = item.ModifiedUtc ?? row.ModifiedUtc;
        row.PublishedUtc = item.PublishedUtc;
        row.Owner = item.Owner;
        row.Author = item.Author;
        row.Revision = item.Revision;
        row.Audience = Audience.Of(item);
        row.ContainerId = JsonText.TextOf(item.FindPart("ContainedPart"), "ListContentItemId");
        row.ContainerOrder = item.FindPart("ContainedPart")?["Order"] is JsonValue order && order.TryGetValue<int>(out var number) ? number : 0;
        row.Path = row.Alias = row.Culture = row.LocalizationSet = null;
        row.ScheduledPublishUtc = row.ScheduledArchiveUtc = null;
        foreach (var value in model.PartsOf(item, "", []))
        {
            model.KindOf(value.Attachment)?.Project(value, row);
        }

        row.Summary = SummaryOf(item);
        row.Json = JsonText.Write(Pruned(item));
    }

    /// <summary>Replaces the index rows of the version; versions that are neither Latest nor Published have none.</summary>
    public async Task IndexAsync(ContentItem item, ContentItemRow row, CancellationToken cancel)
    {
        await db.FieldValues.Where(value => value.RowId == row.Id).ExecuteDeleteAsync(cancel);
        if (!row.Latest && !row.Published)
        {
            return;
        }

        foreach (var (kind, value) in model.FieldsOf(item, "", []))
        {
            foreach (var indexed in kind.Index(value).DistinctBy(found => found.Value).Take(200))
            {
                db.FieldValues.Add(new FieldValueRow
                {
                    RowId = row.Id,
                    ContentItemId = row.ContentItemId,
                    ContentType = row.ContentType,
                    Field = value.Path,
                    Value = Cut(indexed.Value, 128),
                    Shown = Cut(indexed.Shown, 255),
                    Latest = row.Latest,
                    Published = row.Published,
                });
            }
        }
    }

    private string SummaryOf(ContentItem item)
    {
        // The first long-ish text of the item in editor order: a lead, an abstract, a question, else the body.
        var lead = model.FieldsOf(item, "", [])
            .Where(field => field.Value.Field.FieldType == "TextField" && field.Value.Field.Editor == "TextArea")
            .Select(field => field.Kind.SearchText(field.Value))
            .FirstOrDefault(text => text.Length > 0);
        lead ??= model.PartsOf(item, "", [])
            .Where(value => value.Attachment.Part.Name is "HtmlBodyPart" or "MarkdownBodyPart")
            .Select(value => model.KindOf(value.Attachment)?.SearchText(value) ?? "")
            .FirstOrDefault(text => text.Length > 0) ?? "";
        lead = VietnameseText.OneLine(lead);
        if (lead.Length <= SummaryLength)
        {
            return lead;
        }

        var end = lead.LastIndexOf(' ', SummaryLength);
        return lead[..(end > 0 ? end : SummaryLength)] + "…";
    }

    // Reading a field of an item that lacks it makes an empty payload, and the same goes for parts; those are not stored.
    // Whatever the type does not define stays as it came, empty or not.
    private JsonObject Pruned(ContentItem item)
    {
        var copy = (JsonObject)item.Content.DeepClone();
        foreach (var attachment in model.Definitions.TypeOrEmpty(item.ContentType).Parts)
        {
            foreach (var field in attachment.Part.Fields)
            {
                if (copy[attachment.Name] is JsonObject part && part[field.Name] is JsonObject { Count: 0 })
                {
                    part.Remove(field.Name);
                }
            }
        }

        return copy;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
