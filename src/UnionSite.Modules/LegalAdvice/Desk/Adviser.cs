using System.Security.Claims;

namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>Who works at the desk.</summary>
/// <param name="Id">User id.</param>
/// <param name="Name">User name.</param>
/// <param name="Manages">True when the user holds ManageLegalAdvice.</param>
internal sealed record Adviser(string Id, string Name, bool Manages)
{
    /// <summary>The signed-in user as adviser.</summary>
    public static async Task<Adviser> OfAsync(ClaimsPrincipal user, Cms.Permissions.PermissionCheck check) => new(
        user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? "",
        user.Identity?.Name ?? "",
        await check.HasAsync(user, LegalAdviceModule.Manage));

    /// <summary>A question that a colleague has taken is theirs alone, and the manager's.</summary>
    public bool MayRead(Question question) => question.AdviserId is null || question.AdviserId == Id || Manages;

    /// <summary>Only who has taken a question answers it.</summary>
    public bool MayAnswer(Question question) => question.AdviserId == Id;
}
