namespace UnionSite.Cms.Admin;

/// <summary>What a tile of the desk's first page says.</summary>
/// <param name="Figure">The figure, such as "3".</param>
/// <param name="Text">Vietnamese words under it, such as "câu hỏi chờ trả lời".</param>
/// <param name="Url">Where it leads.</param>
/// <param name="IsUrgent">True when somebody should act today.</param>
public sealed record DashboardTile(string Figure, string Text, string Url, bool IsUrgent = false);
