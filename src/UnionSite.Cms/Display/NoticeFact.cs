namespace UnionSite.Cms.Display;

/// <summary>One fact of the site's notice.</summary>
/// <param name="Text">The fact, or the placeholder's own words.</param>
/// <param name="IsGap">True when the fact is not known yet.</param>
public sealed record NoticeFact(string Text, bool IsGap);
