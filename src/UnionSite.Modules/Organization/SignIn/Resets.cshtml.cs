using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionSite.Cms.Accounts;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>Tells a member who has reset the card, and takes the answer.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ResetsModel(ResetBook book, SignInManager<SiteUser> signIn) : PageModel
{
    /// <summary>The page that was asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CardReset> Resets { get; private set; } = [];

    /// <summary>True while an answer is owed.</summary>
    public bool IsOpen => Resets.Any(reset => reset.Answer == ResetAnswer.None);

    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/";

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => WithMemberAsync(async member =>
    {
        Resets = await book.OfAsync(member, cancel);
        return Page();
    });

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) => WithMemberAsync(async member =>
    {
        await book.ConfirmAsync(member, cancel);
        return LocalRedirect(Onward);
    });

    public Task<IActionResult> OnPostDisownAsync(CancellationToken cancel) => WithMemberAsync(async member =>
    {
        await book.DisownAsync(member, cancel);
        await signIn.SignOutAsync();
        TempData["Done"] = T("Thẻ đã khóa. Hãy nhận thẻ mới từ công đoàn cấp trên.");
        return RedirectToPage("/Organization/SignIn/Enter");
    });

    private async Task<IActionResult> WithMemberAsync(Func<long, Task<IActionResult>> act) => MemberIdentity.Of(User) is { } member ? await act(member) : NotFound();
}
