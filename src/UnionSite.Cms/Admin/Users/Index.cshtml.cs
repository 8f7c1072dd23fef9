using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;

namespace UnionSite.Cms.Admin.Users;

[RequirePermission("ListUsers")]
internal sealed class UsersModel(SiteDb db) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "status")]
    public string? Status { get; set; }

    public IReadOnlyList<UserRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0, _ => "");

    public async Task OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken cancel)
    {
        var users = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Query))
        {
            var part = Query.Trim().ToUpperInvariant();
            users = users.Where(user => user.NormalizedUserName!.Contains(part) || user.NormalizedEmail!.Contains(part));
        }

        if (Status is "on" or "off")
        {
            var on = Status == "on";
            users = users.Where(user => user.IsEnabled == on);
        }

        if (!string.IsNullOrEmpty(Role))
        {
            var name = Role.ToUpperInvariant();
            users = users.Where(user => db.UserRoles.Any(member => member.UserId == user.Id && db.Roles.Any(role => role.Id == member.RoleId && role.NormalizedName == name)));
        }

        var number = Pager.Clamp(page);
        var total = await users.CountAsync(cancel);
        var shown = await users.OrderBy(user => user.NormalizedUserName).Skip((number - 1) * Size).Take(Size).ToListAsync(cancel);
        var ids = shown.Select(user => user.Id).ToList();
        var held = await (
            from member in db.UserRoles
            where ids.Contains(member.UserId)
            join role in db.Roles on member.RoleId equals role.Id
            select new { member.UserId, role.Name }).ToListAsync(cancel);
        Rows = [.. shown.Select(user => new UserRow(user, [.. held.Where(pair => pair.UserId == user.Id).Select(pair => pair.Name!)]))];
        Roles = await db.Roles.AsNoTracking().OrderBy(role => role.Name).Select(role => role.Name!).ToListAsync(cancel);
        Pager = new Pager(number, Size, total, other => "?" + new QueryBuilder(
            new Dictionary<string, string> { ["q"] = Query ?? "", ["role"] = Role ?? "", ["status"] = Status ?? "", ["p"] = $"{other}" }).ToQueryString().Value!.TrimStart('?'));
    }
}
