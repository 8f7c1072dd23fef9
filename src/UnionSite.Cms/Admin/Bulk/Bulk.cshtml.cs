using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Definitions;
using UnionSite.Cms.Fields;
using UnionSite.Cms.Items;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>Says what would be done with how many items, asks for what it needs to know, and starts it.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
[RequestFormLimits(ValueCountLimit = 5_000)]
public sealed class BulkModel(BulkOrders orders, BulkFields fields) : PageModel
{
    private const int Named = 10;

    /// <summary>What is asked.</summary>
    public BulkOrder? Order { get; private set; }

    /// <summary>How many items are meant.</summary>
    public int Count { get; private set; }

    /// <summary>Titles of the first items.</summary>
    public IReadOnlyList<string> Titles { get; private set; } = [];

    /// <summary>The one type of the items; "" when there are several.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Fields to choose from.</summary>
    public IReadOnlyList<(string Path, ContentFieldDefinition Field)> Fields { get; private set; } = [];

    /// <summary>Path of the chosen field, or "".</summary>
    public string Field { get; private set; } = "";

    /// <summary>Editor of the chosen field.</summary>
    public (string Template, FieldEditor Editor)? Editor { get; private set; }

    /// <summary>Who was chosen to read.</summary>
    public string Audience { get; private set; } = "";

    /// <summary>The unit that was typed.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Why it cannot be started, in Vietnamese; "" when it can.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Whether all that the verb needs to know can be asked on this screen.</summary>
    public bool IsReady => Count is > 0 and <= BulkOrders.Most && (Order?.Kind.Name != "SetField" || Editor is not null);

    /// <summary>Where the list is.</summary>
    public string Back => "/Admin/Contents/ContentItems" + (Order?.Filter.Query(1) ?? "");

    /// <summary>Nothing to ask without a list.</summary>
    public IActionResult OnGet() => Redirect("/Admin/Contents/ContentItems");

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LookAsync(new PostedForm(Request.Form), null, [], cancel);
        return Page();
    }

    /// <summary>Starts it.</summary>
    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel)
    {
        var form = new PostedForm(Request.Form);
        var errors = new List<FieldError>();
        await LookAsync(form, form, errors, cancel);
        if (Order is null || !IsReady || SettingsOf(form, errors) is not { } settings)
        {
            await LookAsync(form, form, errors, cancel);
            return Refused(errors.Count > 0 ? errors[0].Message : Problem);
        }

        _ = int.TryParse(form.Text("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var agreed);
        var (job, count) = await orders.StartAsync(Order, settings, agreed, User, cancel);
        if (job is null)
        {
            Count = count;
            return Refused(T($"Lúc này có {count.ToString("N0", UnionSite.Cms.Text.HanoiTime.Vietnamese)} mục, khác số bạn vừa xem. Hãy xem lại rồi bấm lần nữa."));
        }

        return Redirect($"/Admin/Contents/Jobs/{job.Value.ToString(CultureInfo.InvariantCulture)}");
    }

    private PageResult Refused(string why)
    {
        Problem = why;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private JsonObject? SettingsOf(PostedForm form, List<FieldError> errors)
    {
        switch (Order!.Kind.Name)
        {
            case "SetField":
                return fields.Read(Type, Field, form, errors) is { } field ? (JsonObject)JsonSerializer.SerializeToNode(field)! : null;
            case "Audience":
                var (audience, wrong) = BulkAudience.Read(form);
                if (wrong is not null)
                {
                    errors.Add(new FieldError("unit", wrong));
                }

                return audience?.ToJson();
            case "Export":
                return new JsonObject { [BulkExport.Drafts] = form.Text("drafts") == "true" };
            default:
                return [];
        }
    }

    private async Task LookAsync(PostedForm form, PostedForm? typed, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        Order = BulkOrder.Read(form);
        if (Order is null)
        {
            Problem = T("Hãy chọn việc cần làm.");
            return;
        }

        var rows = await orders.RowsAsync(Order, User, cancel);
        Count = await rows.Take(BulkOrders.Most + 1).CountAsync(cancel);
        Titles = await Order.Filter.Sorted(rows).Take(Named).Select(row => row.DisplayText).ToListAsync(cancel);
        Problem = Count switch
        {
            0 when Order.IsAll => T("Không có nội dung nào khớp bộ lọc."),
            0 => T("Bạn chưa đánh dấu mục nào."),
            > BulkOrders.Most => T("Một lần làm được nhiều nhất 100.000 mục. Hãy lọc hẹp hơn."),
            _ => "",
        };
        (Audience, Unit) = (form.Text("audience"), form.Text("unit"));
        if (Order.Kind.Name == "SetField" && Count > 0)
        {
            await LookAtFieldAsync(rows, form, typed, errors, cancel);
        }
    }

    private async Task LookAtFieldAsync(IQueryable<ContentItemRow> rows, PostedForm form, PostedForm? typed, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        var types = Order!.IsAll && Order.Filter.Type.Length > 0 ? [Order.Filter.Type] : await rows.Select(row => row.ContentType).Distinct().Take(2).ToListAsync(cancel);
        if (types.Count != 1)
        {
            Problem = T("Các mục này thuộc nhiều kiểu. Hãy lọc theo một kiểu, rồi chọn lại.");
            return;
        }

        Type = types[0];
        Fields = fields.Of(Type);
        Field = form.Text("field");
        Problem = Fields.Count == 0 ? T("Kiểu này không có ô nào đặt được hàng loạt.") : "";
        Editor = fields.Editor(Type, Field, typed, errors);
    }
}
