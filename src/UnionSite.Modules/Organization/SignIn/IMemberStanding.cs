using System.Security.Claims;

namespace UnionSite.Modules.Organization.SignIn;

/// <summary>
/// Whether what a signed-in member does is surely the member's own. A chair who gave a card a new PIN could have used it: until the
/// member has answered, each act carries the number of the reset, and counts or does not count by the answer.
/// </summary>
public interface IMemberStanding
{
    /// <summary>Store key of the member who is signed in; null when whoever is signed in is none.</summary>
    long? MemberOf(ClaimsPrincipal user);

    /// <summary>The reset that the member has not yet answered, to be stored with the act; null when there is none.</summary>
    Task<long?> OpenResetAsync(long memberId, CancellationToken cancel = default);

    /// <summary>What members said to these resets; unknown numbers are left out.</summary>
    Task<IReadOnlyDictionary<long, ResetAnswer>> AnswersAsync(IReadOnlyCollection<long> resets, CancellationToken cancel = default);
}
