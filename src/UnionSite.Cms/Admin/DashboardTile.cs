namespace UnionSite.Cms.Admin;

/// <summary>What a tile shows.</summary>
/// <param name="Number">The count.</param>
/// <param name="Text">Vietnamese words that follow the number, such as "câu hỏi chờ trả lời".</param>
/// <param name="Url">Where the work is done.</param>
/// <param name="IsUrgent">True when it should stand out.</param>
/// <param name="Position">Lower comes first.</param>
public sealed record DashboardTile(int Number, string Text, string Url, bool IsUrgent = false, int Position = 50);
