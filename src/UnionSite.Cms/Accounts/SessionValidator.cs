using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace UnionSite.Cms.Accounts;

/// <summary>The once-a-minute look at an open sign-in: the account is as it was, and nobody has ended the session.</summary>
internal sealed class SessionValidator(
    IOptions<SecurityStampValidatorOptions> options, SignInManager<SiteUser> signIn, ILoggerFactory logger, SignInSessions sessions)
    : SecurityStampValidator<SiteUser>(options, signIn, logger)
{
    protected override async Task<SiteUser?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { } user && await sessions.IsOpenAsync(SignInSessions.Of(principal!), user.Id) ? user : null;
}
