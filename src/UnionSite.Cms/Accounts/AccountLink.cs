namespace UnionSite.Cms.Accounts;

/// <summary>A link of the account page, added by a module for sessions of one method.</summary>
/// <param name="Method">Value of <see cref="SignInMethod"/>.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Text">Words, which are translated where they are shown.</param>
public sealed record AccountLink(string Method, string Path, string Text);
