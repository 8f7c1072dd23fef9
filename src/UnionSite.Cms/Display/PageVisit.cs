namespace UnionSite.Cms.Display;

/// <summary>One request for an item's page, as far as statistics may know it. No address, no cookie, no account.</summary>
/// <param name="ContentItemId">The item that was shown.</param>
/// <param name="UserAgent">The browser's name for itself, used to tell machines from people and then forgotten.</param>
/// <param name="IsPreview">True when an editor looked at a draft.</param>
/// <param name="IsPrefetch">True when the browser fetched the page ahead of a reader ("Sec-Purpose" or "Purpose" says so).</param>
/// <param name="IsStaff">True when the reader works at the desk.</param>
public sealed record PageVisit(string ContentItemId, string? UserAgent, bool IsPreview = false, bool IsPrefetch = false, bool IsStaff = false);
