using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Recipes.Steps;

/// <summary>
/// ListedDates: { "Items": [{ "ContentItemId", "ListedUtc" }] }, a step of this site's own that stock Orchard passes over:
/// when an item was first public, where it was published again since. Lists are sorted by it.
/// </summary>
internal sealed class ListedDatesStep(SiteDb db) : RecipeStep
{
    public override IReadOnlyList<string> Names { get; } = ["ListedDates"];

    public override async Task RunAsync(StepContext step, CancellationToken cancel)
    {
        foreach (var (json, path) in step.Objects("Items", step.AnyList("Items")))
        {
            var id = JsonMerge.AnyText(json, "ContentItemId") ?? "";
            if (!DateTime.TryParse(JsonMerge.AnyText(json, "ListedUtc"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var listed))
            {
                throw step.Fail(path + ".ListedUtc", T("phải là một thời điểm."));
            }

            var row = await db.ContentItems.FirstOrDefaultAsync(found => found.ContentItemId == id && found.Published, cancel);
            // What is newer than the item's publication says nothing about it.
            var isWanted = row is not null && row.ListedUtc != listed && listed <= row.PublishedUtc;
            step.Row(row is null ? PlanAction.Unknown : isWanted ? PlanAction.Update : PlanAction.Skip, T("Ngày đăng đầu"), row?.DisplayText ?? id, id);
            if (isWanted)
            {
                row!.ListedUtc = listed;
                step.Changed(T("ngày đăng đầu"));
                step.Run.RowsChanged();
            }
        }

        await db.SaveChangesAsync(cancel);
    }
}
