using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Admin.Audit;

[RequirePermission(StockPermissions.ViewAuditTrail)]
internal sealed class AuditTrailModel(SiteDb db) : PageModel
{
    private const int Size = 50;

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

    public IReadOnlyList<string> Events { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0, _ => "");

    public async Task OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken cancel)
    {
        var lines = Matching();
        var number = Pager.Clamp(page);
        var total = await lines.CountAsync(cancel);
        Lines = await lines.OrderByDescending(line => line.Id).Skip((number - 1) * Size).Take(Size).ToListAsync(cancel);
        Events = await db.Audit.Select(line => line.Event).Distinct().OrderBy(name => name).ToListAsync(cancel);
        Pager = new Pager(number, Size, total, other => "?" + new QueryBuilder(new Dictionary<string, string>
        {
            ["q"] = Query ?? "",
            ["event"] = Event ?? "",
            ["who"] = Who ?? "",
            ["from"] = From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            ["to"] = To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            ["p"] = $"{other}",
        }).ToQueryString().Value!.TrimStart('?'));
    }

    private IQueryable<AuditEntry> Matching()
    {
        var lines = db.Audit.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Query))
        {
            var text = VietnameseText.Compose(Query).Trim();
            lines = lines.Where(line => line.Detail.Contains(text) || line.Subject!.Contains(text));
        }

        if (!string.IsNullOrEmpty(Event))
        {
            lines = lines.Where(line => line.Event == Event);
        }

        if (!string.IsNullOrWhiteSpace(Who))
        {
            var who = Who.Trim();
            lines = lines.Where(line => line.Who == who);
        }

        if (From is { } from)
        {
            var start = HanoiTime.ToUtc(from.ToDateTime(TimeOnly.MinValue));
            lines = lines.Where(line => line.AtUtc >= start);
        }

        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = HanoiTime.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            lines = lines.Where(line => line.AtUtc < end);
        }

        return lines;
    }
}
