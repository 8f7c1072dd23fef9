namespace UnionSite.Cms.Accounts;

/// <summary>Model of the partial "/Accounts/SessionList.cshtml": open sign-ins with a button each.</summary>
/// <param name="Sessions">Last seen first.</param>
/// <param name="Current">Id of the browser's own session, or null.</param>
public sealed record SessionList(IReadOnlyList<SignInSession> Sessions, string? Current);
