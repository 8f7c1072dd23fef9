using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Display;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Settings;

namespace UnionSite.Modules.Organization.SignIn.Desk;

/// <summary>Makes the cards and shows them once, ready to be printed, cut, folded and sealed. Opened by the list's form alone.</summary>
[RequirePermission(OrganizationModule.IssueCards, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SheetModel(CardList list, CardIssue issue, UnitScope scope, SettingsCache settings, TimeProvider clock) : PageModel
{
    private const int RunIdLength = 32;

    [BindProperty]
    public long UnitId { get; set; }

    [BindProperty]
    public string? RunId { get; set; }

    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public List<long> Members { get; set; } = [];

    public UnitCard Unit { get; private set; } = null!;

    public PrintRun Run { get; private set; } = new([], 0, 0);

    /// <summary>Address of the sign-in page; it holds no secret.</summary>
    public string Address { get; private set; } = "";

    public QrPicture Picture { get; private set; } = null!;

    public DateTime UntilUtc => clock.GetUtcNow().UtcDateTime + CardIssue.PrintedLife;

    public IActionResult OnGet() => RedirectToPage("/Organization/SignIn/Desk/Cards");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (RunId is not { Length: RunIdLength } run || await list.UnitAsync(UnitId, cancel) is not { } unit)
        {
            return NotFound();
        }

        if (!await scope.MayAsync(User, OrganizationModule.IssueCards, UnitId))
        {
            return Forbid();
        }

        Unit = unit;
        var members = await list.MembersAsync(UnitId, Members, cancel);
        if (members.Count == 0)
        {
            TempData["Failed"] = T("Hãy chọn ít nhất một đoàn viên.");
            return Back();
        }

        var who = User.Identity?.Name ?? "";
        if (Act == "revoke")
        {
            TempData["Done"] = T($"Đã thu hồi {await issue.RevokeAsync([.. members.Select(member => member.Id)], who, cancel)} thẻ.");
            return Back();
        }

        Address = SiteViews.BaseUrl(settings.Current, Request) + SignInPaths.Door;
        Picture = QrPicture.Of(Address);
        Run = await issue.PrintAsync(members, Act == "pin", run, who, cancel);
        return Page();
    }

    private RedirectToPageResult Back() => RedirectToPage("/Organization/SignIn/Desk/Cards", new { unit = UnitId });
}
