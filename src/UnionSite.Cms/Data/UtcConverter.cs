using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace UnionSite.Cms.Data;

/// <summary>Keeps every stored moment UTC: stores differ in what they remember of the kind.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
