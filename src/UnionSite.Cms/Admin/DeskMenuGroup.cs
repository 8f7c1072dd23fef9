namespace UnionSite.Cms.Admin;

/// <summary>A heading of the desk's menu and the entries under it.</summary>
public sealed record DeskMenuGroup(string Heading, IReadOnlyList<DeskMenuEntry> Entries);
