namespace UnionSite.Cms.Audit;

/// <summary>Which lines of the log are wanted; null or "" means any.</summary>
/// <param name="Words">Words of the line, whatever their accents.</param>
/// <param name="Event">The event.</param>
/// <param name="Who">The exact user name.</param>
/// <param name="From">First day in Hanoi.</param>
/// <param name="To">Last day in Hanoi.</param>
public sealed record AuditFilter(string? Words, string? Event, string? Who, DateOnly? From, DateOnly? To);
