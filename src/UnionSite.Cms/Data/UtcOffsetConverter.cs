using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace UnionSite.Cms.Data;

/// <summary>Identity keeps lock-out ends as offsets; SQLite cannot compare those, so they are stored as UTC ticks.</summary>
public sealed class UtcOffsetConverter() : ValueConverter<DateTimeOffset, long>(
    value => value.UtcTicks,
    value => new DateTimeOffset(value, TimeSpan.Zero));
