using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Audit;

[RequirePermission(StockPermissions.ViewAuditTrail)]
internal sealed class AuditTrailModel(SiteDb db, AuditLines lines, AuditEvents events, AuditLog audit) : PageModel
{
    private const int Size = 50;

    /// <summary>Further back the log is reached by its filter: counting all of a long log would cost more each year.</summary>
    public const int Most = 10_000;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "event")]
    public string? Event { get; set; }

    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    public IReadOnlyList<AuditEntry> Lines { get; private set; } = [];

    public AuditEvents Events => events;

    public Pager Pager { get; private set; } = new(1, Size, 0, _ => "");

    public AuditVerification? Verified { get; private set; }

    private AuditFilter Filter => new(Query, Event, Who, From, To);

    public async Task OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken cancel)
    {
        var wanted = lines.Matching(Filter);
        var number = Math.Min(Pager.Clamp(page), Most / Size);
        var total = await wanted.Take(Most).CountAsync(cancel);
        Lines = await wanted.Skip((number - 1) * Size).Take(Size).ToListAsync(cancel);
        Pager = new Pager(number, Size, total, other => AddressOf(("p", $"{other}")));
    }

    /// <summary>Walks the whole chain and says what it found.</summary>
    public async Task OnPostVerifyAsync([FromServices] AuditVerifier verifier, [FromServices] AuditSealer sealer, [FromServices] AuditHeads heads, CancellationToken cancel)
    {
        await sealer.SealAsync(cancel);
        Verified = await verifier.VerifyAsync(AuditHeads.Read(heads.Path), cancel);
        await OnGetAsync(null, cancel);
    }

    /// <summary>Sends the filtered lines as a file; the log says who took it.</summary>
    public async Task<IActionResult> OnPostExportAsync([FromServices] AuditExport export, [FromServices] TimeProvider clock, CancellationToken cancel)
    {
        audit.Add("AuditExported", User.Identity?.Name ?? "", null, $"Đã xuất nhật ký{(AddressOf() is "?" or "" ? "" : " theo bộ lọc")}.");
        await db.SaveChangesAsync(cancel);
        Response.ContentType = AuditExport.MediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"nhat-ky-{HanoiTime.Day(clock.GetUtcNow().UtcDateTime):yyyy-MM-dd}.csv\"";
        Response.Headers.CacheControl = "no-store";
        // A log of any length leaves as it is read.
        HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await export.WriteAsync(lines.Matching(Filter), Response.Body, cancel);
        return new EmptyResult();
    }

    /// <summary>Erases a person's values; only for who manages accounts.</summary>
    public async Task<IActionResult> OnPostEraseAsync(
        [FromServices] AuditErasure erasure, [FromServices] PermissionCheck check, [FromForm, StringLength(256)] string? person, [FromForm, StringLength(500)] string? reason, CancellationToken cancel)
    {
        if (!await check.HasAsync(User, StockPermissions.ManageUsers))
        {
            return Forbid();
        }

        var name = person?.Trim() ?? "";
        var why = reason?.Trim() ?? "";
        if (name.Length == 0)
        {
            ModelState.AddModelError("person", T("Hãy nhập tên đăng nhập của người cần xóa."));
        }

        if (why.Length == 0 || (name.Length > 0 && why.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError("reason", why.Length == 0 ? T("Hãy ghi lý do, ví dụ: đơn yêu cầu số 12.") : T("Lý do được giữ lại trong nhật ký nên không nêu tên người này."));
        }

        if (!ModelState.IsValid)
        {
            await OnGetAsync(null, cancel);
            return Page();
        }

        var normalized = name.ToUpperInvariant();
        var user = await db.Users.AsNoTracking().Where(found => found.NormalizedUserName == normalized).Select(found => found.Id).FirstOrDefaultAsync(cancel);
        var count = await erasure.EraseAsync(name, user, User.Identity?.Name ?? "", why, cancel);
        TempData["Done"] = count == 0 ? T("Không có dòng nào nêu người này.") : T($"Đã xóa giá trị cá nhân khỏi {count} dòng. Chuỗi nhật ký vẫn nguyên vẹn.");
        return RedirectToPage();
    }

    /// <summary>Address of this list with its filter.</summary>
    public string AddressOf(params (string Name, string Value)[] more)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in ((string Name, string? Value)[])[("q", Query), ("event", Event), ("who", Who), ("from", Day(From)), ("to", Day(To)), .. more])
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return query.ToQueryString().Value is { Length: > 0 } text ? text : "?";
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
