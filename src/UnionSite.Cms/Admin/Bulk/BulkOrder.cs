using UnionSite.Cms.Admin.Items;
using UnionSite.Cms.Items;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>What somebody asks to be done with which items.</summary>
/// <param name="Kind">The verb.</param>
/// <param name="IsAll">All items that match the filter, not only the ticked ones.</param>
/// <param name="Filter">The filter of the list.</param>
/// <param name="Ids">The ticked items.</param>
public sealed record BulkOrder(BulkKind Kind, bool IsAll, ItemFilter Filter, IReadOnlyList<string> Ids)
{
    /// <summary>Reads a form; null when it names no verb.</summary>
    public static BulkOrder? Read(PostedForm form)
    {
        var filter = ItemFilter.Parse(form.Text("filter"));
        return BulkKind.For(filter.Status == "Trash").FirstOrDefault(kind => kind.Name == form.Text("act")) is { } kind
            ? new BulkOrder(kind, form.Text("scope") == "all", filter, [.. form.Texts("ids").Distinct(StringComparer.Ordinal).Take(1_000)])
            : null;
    }
}
