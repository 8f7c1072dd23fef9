namespace UnionSite.Cms.Admin;

/// <summary>An entry of the desk's menu.</summary>
/// <param name="Text">Label.</param>
/// <param name="Url">Address on this site.</param>
/// <param name="IsCurrent">True for the page that is shown.</param>
public sealed record DeskMenuEntry(string Text, string Url, bool IsCurrent);
