using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Deployment;

/// <summary>What a package would do, how far it is, and what it did. For the person who asked, while they hold the right to it.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
internal sealed class PackageModel(TravelStore store, TravelSignal signal, TravelImport import, PermissionCheck check) : PageModel
{
    private const int PageSize = 50;
    private const int Folded = 10;

    /// <summary>What may become of a thing, with its names, which are translated where they are shown, and its tone.</summary>
    public static IReadOnlyList<(PlanAction Action, string Plan, string Done, string Tone)> Actions { get; } =
    [
        (PlanAction.Refused, N("Không nhận được"), N("Không nhận được"), "bad"),
        (PlanAction.Conflict, N("Xung đột"), N("Xung đột, đã ghi đè"), "bad"),
        (PlanAction.Create, N("Thêm mới"), N("Đã thêm"), "ok"),
        (PlanAction.Update, N("Cập nhật"), N("Đã cập nhật"), "ok"),
        (PlanAction.Unknown, N("Không biết"), N("Không biết"), "old"),
        (PlanAction.Skip, N("Giữ nguyên"), N("Giữ nguyên"), ""),
    ];

    public Travel Travel { get; private set; } = new() { Id = "", UserId = "", UserName = "" };

    /// <summary>True when the run's report is shown, false for the rehearsal's.</summary>
    public bool Ran { get; private set; }

    public int Step { get; private set; }

    public PlanAction? Only { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];

    public IReadOnlyList<TravelStep> Steps => Ran ? Travel.Steps : Travel.Plan;

    /// <summary>True when one step or one kind of row is looked at on pages.</summary>
    public bool IsList => Step > 0 || Only is not null;

    public bool IsBusy => Travel.State is TravelState.Checking or TravelState.Running;

    public bool MayRun => !Travel.IsExport && (Travel.State == TravelState.Planned || (Travel.State == TravelState.Failed && Travel.Plan.Count > 0));

    public bool HasFile => Travel is { IsExport: true, State: TravelState.Done } && System.IO.File.Exists(store.PackageOf(Travel));

    public static string StateLabel(TravelState state) => state switch
    {
        TravelState.Checking => T("Đang xem thử"),
        TravelState.Planned => T("Chờ nhập"),
        TravelState.Running => T("Đang làm"),
        TravelState.Done => T("Đã xong"),
        _ => T("Không xong"),
    };

    /// <summary>The first rows of a step, for its fold.</summary>
    public IReadOnlyList<PlanRow> First(TravelStep step) => [.. store.Rows(Travel, Ran, step.Number, null, 0, Folded)];

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] int step, [FromQuery] string? action, [FromQuery] string? view)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        Ran = Travel.Steps.Count > 0 && view != "plan";
        Step = Math.Clamp(step, 0, Steps.Count);
        Only = Enum.TryParse<PlanAction>(action, out var asked) && Enum.IsDefined(asked) ? asked : null;
        if (IsList)
        {
            var total = Steps.Where(known => Step == 0 || known.Number == Step).Sum(known => Only is { } only ? known.Counts.GetValueOrDefault(only) : known.Counts.Values.Sum());
            Pages = Math.Max(1, (total + PageSize - 1) / PageSize);
            _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
            Number = Math.Clamp(page, 1, Pages);
            Rows = [.. store.Rows(Travel, Ran, Step, Only, (Number - 1) * PageSize, PageSize)];
        }

        return Page();
    }

    /// <summary>Lets the run begin; what is agreed to is what the rehearsal showed.</summary>
    public async Task<IActionResult> OnPostRunAsync(string id, [FromForm] string? conflicts)
    {
        if (!await FindAsync(id) || Travel.IsExport)
        {
            return NotFound();
        }

        // Rights may have been taken away since the upload.
        if (import.MakesRights(Travel) && !await check.HasAsync(User, StockPermissions.SiteOwner))
        {
            return Forbid();
        }

        if (MayRun)
        {
            Travel.KeepLocal = conflicts != "overwrite";
            Travel.State = TravelState.Running;
            store.Save(Travel);
            signal.Raise(Travel);
        }

        return Redirect("/Admin/Recipes/Packages/" + Travel.Id);
    }

    /// <summary>Forgets the package and its files.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string id)
    {
        if (!await FindAsync(id) || IsBusy)
        {
            return NotFound();
        }

        store.Remove(Travel);
        TempData["Done"] = T("Đã bỏ gói này; nội dung trên trang không bị ảnh hưởng.");
        return Redirect(Travel.IsExport ? "/Admin/Recipes/Export" : "/Admin/Recipes/Import");
    }

    /// <summary>The package that was written.</summary>
    public async Task<IActionResult> OnGetFileAsync(string id)
    {
        if (!await FindAsync(id) || !HasFile)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return PhysicalFile(store.PackageOf(Travel), "application/zip", $"goi-{Travel.CreatedUtc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip");
    }

    /// <summary>Query string of a page of rows.</summary>
    public string Query(int page) => Query(Step, Only) + "&page=" + page.ToString(CultureInfo.InvariantCulture);

    /// <summary>Query string of a selection.</summary>
    public string Query(int step, PlanAction? action) =>
        $"?view={(Ran ? "run" : "plan")}&step={step.ToString(CultureInfo.InvariantCulture)}{(action is { } one ? $"&action={one}" : "")}";

    private async Task<bool> FindAsync(string id)
    {
        if (store.Find(id, ContentAuthorization.UserId(User)) is not { } travel
            || !await check.HasAsync(User, travel.IsExport ? StockPermissions.Export : StockPermissions.Import))
        {
            return false;
        }

        Travel = travel;
        return true;
    }
}
