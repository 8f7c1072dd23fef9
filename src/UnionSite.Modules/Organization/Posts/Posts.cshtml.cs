using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;
using UnionSite.Cms.Data;
using UnionSite.Cms.Permissions;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization.Desk;
using UnionSite.Modules.Organization.Units;

namespace UnionSite.Modules.Organization.Posts;

/// <summary>Who holds which post in a unit; gives and ends them.</summary>
[RequirePermission(OrganizationModule.ManagePosts, InSomeUnit = true)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class PostsModel(SiteDb db, UnitTrees trees, PostBook book, PostRoles roles, IUnitDirectory directory, UnitScope scope) : PageModel
{
    private const int LongestName = 256;

    private IReadOnlyList<SiteRole> _all = [];

    /// <summary>The unit's key.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>Who is to hold the post.</summary>
    [BindProperty]
    public string? UserName { get; set; }

    /// <summary>Which post.</summary>
    [BindProperty]
    public string? Role { get; set; }

    /// <summary>First day.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>Number of the decision.</summary>
    [BindProperty]
    public string? DecisionNumber { get; set; }

    /// <summary>The unit.</summary>
    public UnitNode Unit { get; private set; } = null!;

    /// <summary>Today in Hanoi.</summary>
    public DateOnly Today => directory.Today;

    /// <summary>Posts of the unit.</summary>
    public IReadOnlyList<(Post Post, string User)> Rows { get; private set; } = [];

    /// <summary>Roles to choose from, and whether the user may give them here.</summary>
    public IReadOnlyList<(SiteRole Role, bool May)> Roles { get; private set; } = [];

    private string Who => User.Identity?.Name ?? "";

    /// <summary>What people call a role.</summary>
    public string NameOf(string role) => _all.FirstOrDefault(known => known.Name == role)?.Description is { Length: > 0 } words ? words : role;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        From = DeskDay.Write(Today);
        return await OpenAsync(cancel) ? Page() : NotFound();
    }

    /// <summary>Gives a post.</summary>
    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        var (name, decision) = (VietnameseText.OneLine(VietnameseText.Compose(UserName)), VietnameseText.OneLine(VietnameseText.Compose(DecisionNumber)));
        Check(name.Length is > 0 and <= LongestName, nameof(UserName), T("Hãy ghi tên đăng nhập của người giữ chức vụ."));
        Check(decision.Length <= Post.LongestDecision, nameof(DecisionNumber), T($"Dài tối đa {Post.LongestDecision} ký tự."));
        Check(DeskDay.Read(From) is not null, nameof(From), T("Hãy ghi ngày bắt đầu."));
        var role = Roles.FirstOrDefault(known => known.Role.Name == Role);
        Check(role.Role is not null, nameof(Role), T("Hãy chọn chức vụ."));
        if (role is { Role: not null, May: false })
        {
            return Forbid();
        }

        if (ModelState.IsValid && await book.GiveAsync(Id, name, Role!, DeskDay.Read(From)!.Value, decision, Who, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Field, refusal.Message);
        }

        return ModelState.IsValid ? Done(T("Đã giao chức vụ.")) : Refused();
    }

    /// <summary>Ends a post.</summary>
    public async Task<IActionResult> OnPostEndAsync(long post, string? day, CancellationToken cancel)
    {
        From = DeskDay.Write(Today);
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        // Whoever could not give it cannot take it away.
        if (Rows.FirstOrDefault(row => row.Post.Id == post).Post is { } known && !await roles.MayGiveAsync(User, known.Role, Id))
        {
            return Forbid();
        }

        if (DeskDay.Read(day) is not { } last)
        {
            ModelState.AddModelError("", T("Hãy ghi ngày thôi giữ chức vụ."));
        }
        else if (await book.EndAsync(Id, post, last, Who, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Field, refusal.Message);
        }

        return ModelState.IsValid ? Done(T("Đã ghi ngày thôi giữ chức vụ.")) : Refused();
    }

    private void Check(bool holds, string box, string problem)
    {
        if (!holds)
        {
            ModelState.AddModelError(box, problem);
        }
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return Redirect(Url.Content($"~/Admin/Organization/Units/{Id}/Posts"));
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if ((await trees.OfAsync(db, cancel)).Find(Id) is not { } unit || !await scope.MayAsync(User, OrganizationModule.ManagePosts, Id))
        {
            return false;
        }

        Unit = unit;
        Rows = await book.OfAsync(Id, Today, cancel);
        _all = await roles.AllAsync(cancel);
        var offered = new List<(SiteRole, bool)>();
        foreach (var role in _all)
        {
            offered.Add((role, await roles.MayGiveAsync(User, role.Name ?? "", Id)));
        }

        Roles = offered;
        return true;
    }
}
