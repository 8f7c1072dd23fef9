using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;

namespace UnionSite.Cms.Accounts;

/// <summary>The open sign-ins of accounts: written at sign-in, looked at once a minute, ended by their owner or an administrator.</summary>
public sealed class SignInSessions(SiteDb db, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long a browser may be silent before it has to sign in anew, unless the way of signing in says otherwise.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private const string Claim = "session";
    private const int MostShown = 50;
    private const int MostRead = 500;
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(10);

    // What is over is kept for a while, so that "who was signed in last week" has an answer, and not for ever.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The session that a principal belongs to, or null.</summary>
    public static string? Of(ClaimsPrincipal user) => user.FindFirstValue(Claim);

    /// <summary>Open sessions of an account, last seen first.</summary>
    public async Task<IReadOnlyList<SignInSession>> OpenAsync(string userId, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var oldest = now - Kept;
        var recent = await db.Set<SignInSession>().AsNoTracking().Where(row => row.UserId == userId && row.EndedUtc == null && row.SeenUtc > oldest)
            .OrderByDescending(row => row.SeenUtc).Take(MostRead).ToListAsync(cancel);
        return [.. recent.Where(row => !HasRunOut(row.SeenUtc, row.IdleMinutes, now)).Take(MostShown)];
    }

    /// <summary>Ends one session, or all but one, of an account. They are over at their next request after at most a minute.</summary>
    /// <param name="user">Whose sessions.</param>
    /// <param name="id">Which one; null for all.</param>
    /// <param name="except">One that stays open: the browser that asks.</param>
    /// <param name="who">Who ends them.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> EndAsync(SiteUser user, string? id, string? except, string who)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = await db.Set<SignInSession>().Where(row => row.UserId == user.Id && row.EndedUtc == null && (id == null || row.Id == id) && row.Id != except)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedUtc, now));
        if (ended > 0)
        {
            audit.Add("SessionsEnded", who, user.Id, $"Đã kết thúc {ended} phiên đăng nhập của {user.UserName}.");
            await db.SaveChangesAsync();
        }

        return ended;
    }

    /// <summary>True while the session is open; notes that its browser was heard of.</summary>
    internal async Task<bool> IsOpenAsync(string? id, string userId)
    {
        if (id is null)
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var session = await db.Set<SignInSession>().Where(row => row.Id == id && row.UserId == userId && row.EndedUtc == null)
            .Select(row => new { row.SeenUtc, row.IdleMinutes }).FirstOrDefaultAsync();
        if (session is null || HasRunOut(session.SeenUtc, session.IdleMinutes, now))
        {
            return false;
        }

        if (now - session.SeenUtc >= SeenStep)
        {
            await db.Set<SignInSession>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenUtc, now));
        }

        return true;
    }

    // The cookie runs out by itself; this holds for a copy of it too. Its browser was last noted up to a step before it was heard of.
    private static bool HasRunOut(DateTime seenUtc, int idleMinutes, DateTime now) => now - seenUtc > TimeSpan.FromMinutes(idleMinutes) + SeenStep;

    /// <summary>Event of the cookie: a sign-in begins a session; the renewal of one (new password, second step) keeps it.</summary>
    internal static async Task BeginAsync(CookieSigningInContext context)
    {
        if (context.Principal?.Identity is ClaimsIdentity fresh)
        {
            await context.HttpContext.RequestServices.GetRequiredService<SignInRules>().ApplyAsync(fresh);
        }

        if (context.Principal is not { Identity: ClaimsIdentity identity } principal || Of(principal) is not null
            || principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } userId)
        {
            return;
        }

        var now = context.HttpContext.User;
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SignInSessions>();
        // Another person at the same browser: the first one is not signed in there any more.
        if (Of(now) is { } other && now.FindFirstValue(ClaimTypes.NameIdentifier) != userId)
        {
            await sessions.CloseAsync(other);
        }

        var kept = now.FindFirstValue(ClaimTypes.NameIdentifier) == userId ? Of(now) : null;
        identity.AddClaim(new Claim(Claim, kept ?? await sessions.AddAsync(userId, context.HttpContext.Request, IdleTime(context.Properties))));
    }

    /// <summary>Event of the cookie: signing out ends the session at once, wherever a copy of the cookie may be.</summary>
    internal static async Task EndAsync(CookieSigningOutContext context)
    {
        if (Of(context.HttpContext.User) is { } id)
        {
            await context.HttpContext.RequestServices.GetRequiredService<SignInSessions>().CloseAsync(id);
        }
    }

    /// <summary>Event of the once-a-minute look: the fresh principal stays in its session, and is held to how it was signed in.</summary>
    internal static async Task KeepAsync(SecurityStampRefreshingPrincipalContext context, SignInRules rules)
    {
        if (context.CurrentPrincipal is not { } old || context.NewPrincipal?.Identity is not ClaimsIdentity fresh)
        {
            return;
        }

        fresh.AddClaims(old.FindAll(claim => claim.Type is Claim or SignInMethod.ClaimType).Select(claim => new Claim(claim.Type, claim.Value)));
        await rules.ApplyAsync(fresh);
    }

    private async Task CloseAsync(string id)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<SignInSession>().Where(row => row.Id == id && row.EndedUtc == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedUtc, now));
    }

    private static TimeSpan IdleTime(AuthenticationProperties properties) =>
        properties is { IssuedUtc: { } issued, ExpiresUtc: { } expires } && expires > issued ? expires - issued : Life;

    private async Task<string> AddAsync(string userId, HttpRequest request, TimeSpan idle)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var old = now - Kept;
        await db.Set<SignInSession>().Where(row => row.UserId == userId && row.SeenUtc < old).ExecuteDeleteAsync();
        var session = new SignInSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            UserId = userId,
            Device = DeviceName.Of(request.Headers.UserAgent),
            IdleMinutes = (int)idle.TotalMinutes,
            CreatedUtc = now,
            SeenUtc = now,
        };
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }
}
