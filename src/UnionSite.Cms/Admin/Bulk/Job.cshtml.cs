using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Bulk;

/// <summary>How far a job is, and what became of each of its items. For the person who started it.</summary>
[RequirePermission(StockPermissions.AccessAdminPanel)]
public sealed class JobModel(SiteDb db, BulkExport export) : PageModel
{
    private const int PageSize = 50;

    private IReadOnlyDictionary<BulkState, int> _counts = new Dictionary<BulkState, int>();

    /// <summary>States with their names.</summary>
    public static IReadOnlyList<(BulkState State, string Label, string Tone)> States { get; } =
        [(BulkState.Failed, N("Lỗi"), "bad"), (BulkState.Skipped, N("Bỏ qua"), "old"), (BulkState.Done, N("Đã làm"), "ok"), (BulkState.Waiting, N("Chưa làm"), "")];

    /// <summary>The job.</summary>
    public BulkJob Job { get; private set; } = new() { Kind = "", UserId = "", UserName = "" };

    /// <summary>The state that is looked at; null for all.</summary>
    public BulkState? Shown { get; private set; }

    /// <summary>The page of the report.</summary>
    public IReadOnlyList<BulkRow> Rows { get; private set; } = [];

    /// <summary>Number of the page, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Number of pages.</summary>
    public int Pages { get; private set; } = 1;

    /// <summary>True when the result can be fetched as a file.</summary>
    public bool HasFile { get; private set; }

    /// <summary>Name of the verb.</summary>
    public string Label => T(BulkKind.Find(Job.Kind)?.Label ?? Job.Kind);

    /// <summary>Items that are no longer waiting.</summary>
    public int Gone => Job.Total - Of(BulkState.Waiting);

    /// <summary>How many items are in a state.</summary>
    public int Of(BulkState state) => _counts.GetValueOrDefault(state);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(long id, [FromQuery(Name = "state")] string? state, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } job)
        {
            return NotFound();
        }

        Job = job;
        Shown = Enum.TryParse<BulkState>(state, out var asked) && Enum.IsDefined(asked) ? asked : null;
        var rows = db.Set<BulkRow>().AsNoTracking().Where(row => row.JobId == id);
        _counts = await rows.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Pages = Math.Max(1, ((Shown is { } one ? Of(one) : Job.Total) + PageSize - 1) / PageSize);
        _ = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        Number = Math.Clamp(page, 1, Pages);
        // What went wrong comes first; it is what somebody has to do by hand.
        var wanted = Shown is { } only ? rows.Where(row => row.State == only) : rows;
        Rows = await wanted.OrderByDescending(row => row.State).ThenByDescending(row => row.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        HasFile = Job is { Kind: "Export", FinishedUtc: not null, StopReason: "" } && System.IO.File.Exists(export.PathOf(id));
        return Page();
    }

    /// <summary>The file of an export.</summary>
    public async Task<IActionResult> OnGetFileAsync(long id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { Kind: "Export", FinishedUtc: not null } || !System.IO.File.Exists(export.PathOf(id)))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        return PhysicalFile(export.PathOf(id), "application/zip", $"noi-dung-{id.ToString(CultureInfo.InvariantCulture)}.zip");
    }

    /// <summary>Ends the job before its last item.</summary>
    public async Task<IActionResult> OnPostStopAsync(long id, [FromServices] BulkRun run, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null)
        {
            return NotFound();
        }

        TempData["Done"] = await run.StopAsync(id, ContentAuthorization.UserId(User) ?? "", cancel) ? T("Đã dừng.") : T("Việc này đã xong trước đó.");
        return RedirectToPage(new { id });
    }

    /// <summary>Query string of a page of the report.</summary>
    public string Query(int page) => $"?{(Shown is { } state ? $"state={state}&" : "")}page={page.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What the store says of a job or an item, in the language of the request as far as it is one of the site's own sentences.</summary>
    public static string Told(string stored) => Array.Find([BulkJob.ByFilter, BulkPublication.NotPublished, BulkPublication.NotSent], start => stored.StartsWith(start, StringComparison.Ordinal)) is { } beginning
        ? T(beginning) + T(stored[beginning.Length..])
        : T(stored);

    private async Task<BulkJob?> FindAsync(long id, CancellationToken cancel)
    {
        var user = ContentAuthorization.UserId(User);
        return await db.Set<BulkJob>().AsNoTracking().FirstOrDefaultAsync(job => job.Id == id && job.UserId == user, cancel);
    }
}
