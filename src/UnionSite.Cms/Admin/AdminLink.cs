namespace UnionSite.Cms.Admin;

/// <summary>One entry of the desk's menu.</summary>
/// <param name="Text">Vietnamese label.</param>
/// <param name="Url">Absolute path on this site.</param>
/// <param name="Permission">Name of the permission that a user must hold to see the entry.</param>
/// <param name="Position">Dotted sort position; lower comes first.</param>
/// <param name="Group">Heading under which the entry stands.</param>
/// <param name="InSomeUnit">True when it is enough to hold the permission for a part of the organisation.</param>
public sealed record AdminLink(string Text, string Url, string Permission, string Position = "50", string Group = "Nội dung", bool InSomeUnit = false);
