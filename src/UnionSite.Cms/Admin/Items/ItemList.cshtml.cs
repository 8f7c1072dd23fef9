using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>The desk's list of content.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class ItemListModel(VisibleItems visible, DefinitionCache definitions, ScheduleRefusals refusals) : PageModel
{
    /// <summary>What is asked for.</summary>
    public ItemFilter Filter { get; private set; } = new();

    /// <summary>The page of rows.</summary>
    public IReadOnlyList<ContentItemRow> Rows { get; private set; } = [];

    /// <summary>Ids of the shown items that have a public version.</summary>
    public IReadOnlySet<string> Public { get; private set; } = new HashSet<string>();

    /// <summary>Plans that could not be carried out, by item.</summary>
    public ILookup<string, ScheduleRefusal> Refusals { get; private set; } = Array.Empty<ScheduleRefusal>().ToLookup(refusal => "");

    /// <summary>How many items match.</summary>
    public int Total { get; private set; }

    /// <summary>Number of pages.</summary>
    public int Pages => Math.Max(1, (Total + ItemFilter.PageSize - 1) / ItemFilter.PageSize);

    /// <summary>Types for the filter.</summary>
    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    /// <summary>Names of those who saved something, for the filter.</summary>
    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Title of the list that is shown, when it is one container's.</summary>
    public string? ContainerTitle { get; private set; }

    /// <summary>Label of a type.</summary>
    public string TypeName(string type) => definitions.Current.TypeOrEmpty(type).DisplayName;

    /// <summary>Shows one page of the list.</summary>
    public async Task OnGetAsync(string? type, string? q, string? status, string? author, string? sort, string? container, CancellationToken cancel)
    {
        _ = int.TryParse(Request.Query["page"], out var page);
        Filter = new ItemFilter
        {
            Text = q?.Trim() ?? "",
            Type = type ?? "",
            Status = status ?? "",
            Author = author ?? "",
            Sort = string.IsNullOrEmpty(sort) ? "Modified" : sort,
            Container = container ?? "",
        }.Read();
        var mine = await visible.LatestAsync(User);
        Refusals = (await refusals.CurrentAsync(cancel)).ToLookup(refusal => refusal.ContentItemId);
        var rows = Filter.Apply(mine, visible.All, ContentAuthorization.UserId(User));
        if (Filter.Status == "Refused")
        {
            var refused = Refusals.Select(found => found.Key).ToList();
            rows = rows.Where(row => refused.Contains(row.ContentItemId));
        }

        Total = await rows.CountAsync(cancel);
        Filter = Filter with { Page = Math.Clamp(page, 1, Pages) };
        Rows = await rows.Skip((Filter.Page - 1) * ItemFilter.PageSize).Take(ItemFilter.PageSize).ToListAsync(cancel);
        var ids = Rows.Select(row => row.ContentItemId).ToList();
        Public = (await visible.All.Where(row => row.Published && ids.Contains(row.ContentItemId)).Select(row => row.ContentItemId).ToListAsync(cancel)).ToHashSet();
        var used = await mine.Select(row => row.ContentType).Distinct().ToListAsync(cancel);
        Types = [.. used.Select(definitions.Current.TypeOrEmpty).OrderBy(found => found.DisplayName, Comparer<string>.Create(Text.VietnameseText.Compare))];
        Authors = await mine.Where(row => row.Author != null && row.Author != "").Select(row => row.Author!).Distinct().OrderBy(name => name).Take(100).ToListAsync(cancel);
        if (Filter.Container.Length > 0)
        {
            ContainerTitle = await mine.Where(row => row.ContentItemId == Filter.Container).Select(row => row.DisplayText).FirstOrDefaultAsync(cancel);
        }
    }
}
