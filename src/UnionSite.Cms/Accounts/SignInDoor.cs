namespace UnionSite.Cms.Accounts;

/// <summary>Another way to sign in than by password, added by a module; the sign-in page leads to it, and who came by it goes back there.</summary>
/// <param name="Method">Value of <see cref="SignInMethod"/>.</param>
/// <param name="Path">Its page, such as "/dang-nhap/doan-vien".</param>
/// <param name="Text">Words of the link, which are translated where they are shown.</param>
/// <param name="AfterPath">Where somebody goes who has signed out; the next person can sign in there at once.</param>
public sealed record SignInDoor(string Method, string Path, string Text, string AfterPath);
