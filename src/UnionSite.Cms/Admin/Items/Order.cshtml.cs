using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Items;
using UnionSite.Cms.Parts;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Puts the items of a list in order: by buttons, or by typing the new place.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class OrderModel(ContentEditor editor, ContentAuthorization may, ListOrder order, DefinitionCache definitions) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The list.</summary>
    public ContentItem Item { get; private set; } = new();

    /// <summary>The shown page of its items.</summary>
    public IReadOnlyList<ContentItemRow> Rows { get; private set; } = [];

    /// <summary>How many items the list holds.</summary>
    public int Total { get; private set; }

    /// <summary>The shown page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Number of pages.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Place of the first shown item, from 1.</summary>
    public int First => ((Number - 1) * PageSize) + 1;

    /// <summary>What is wrong, in Vietnamese; "" when nothing is.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>The item whose place is wrong, or "".</summary>
    public string Wrong { get; private set; } = "";

    /// <summary>What was typed for an item, else its place.</summary>
    public string PlaceOf(int index) => Problem.Length > 0 && Request.Form["so[" + Rows[index].ContentItemId + "]"].ToString() is { Length: > 0 } typed
        ? typed
        : (First + index).ToString(CultureInfo.InvariantCulture);

    /// <summary>Label of a type.</summary>
    public string TypeName(string type) => T(definitions.Current.TypeOrEmpty(type).DisplayName);

    /// <summary>Shows a page of the items.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await StartAsync(id, cancel) ?? Page();

    /// <summary>Moves what has a new place.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        // A button moves its one item; the numbers, changed or not, wait for the other button.
        if (Request.Form["_do"].ToString().Split('|') is [("up" or "down") and var verb, var moved])
        {
            var now = int.TryParse(Request.Form["cu[" + moved + "]"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
            places[moved] = verb == "up" ? Math.Max(1, now - 1) : now + 1;
        }
        else
        {
            foreach (var row in Rows)
            {
                var typed = Request.Form["so[" + row.ContentItemId + "]"].ToString().Trim();
                if (typed.Length == 0 || typed == Request.Form["cu[" + row.ContentItemId + "]"])
                {
                    continue;
                }

                if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place < 1 || place > Total)
                {
                    (Problem, Wrong) = (T($"Thứ tự là số từ 1 đến {Total}."), row.ContentItemId);
                    Response.StatusCode = 422;
                    return Page();
                }

                places[row.ContentItemId] = place;
            }
        }

        var count = await order.MoveAsync(id, places, User.Identity?.Name ?? "", cancel);
        TempData["Done"] = count == 0 ? T("Thứ tự không thay đổi.") : T($"Đã xếp lại {count} mục.");
        return Redirect($"/Admin/Contents/ContentItems/{id}/Order" + (Number > 1 ? $"?page={Number}" : ""));
    }

    private async Task<IActionResult?> StartAsync(string id, CancellationToken cancel)
    {
        if (await editor.LatestAsync(id, cancel: cancel) is not { } item || !ListPart.IsOrdered(definitions.Current.TypeOrEmpty(item.ContentType)))
        {
            return NotFound();
        }

        // The order is public at once.
        if (!await may.MayAsync(User, "Edit", item) || !await may.MayAsync(User, "Publish", item))
        {
            return Forbid();
        }

        Item = item;
        var all = order.In(id);
        Total = await all.CountAsync(cancel);
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Rows = await all.Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return null;
    }
}
