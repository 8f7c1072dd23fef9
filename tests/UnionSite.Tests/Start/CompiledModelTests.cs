using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Start;

/// <summary>The model of the database that is compiled into the program, beside the one that the code describes.</summary>
public sealed class CompiledModelTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public void Model_IsCompiledAhead_AndSaysWhatTheCodeSays()
    {
        using var scope = site.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDb>();
        var (compiled, described) = (Lines(db.Model), Lines(db.GetService<IDesignTimeModel>().Model));
        Findings.None(compiled.Except(described).Select(line => "only compiled: " + line)
            .Concat(described.Except(compiled).Select(line => "only described: " + line + " (README: How to change the database)")));
        Assert.StartsWith("UnionSite.Web.Migrations", db.Model.GetType().Namespace, StringComparison.Ordinal);
    }

    private static HashSet<string> Lines(IModel model) => model.GetEntityTypes().SelectMany(type => new[] { $"{type.Name} table {type.GetTableName()}" }
        .Concat(type.GetProperties().Select(property => $"{type.Name}.{property.Name} {property.ClrType.Name} {property.GetColumnName()} {property.GetColumnType()} "
            + $"null {property.IsNullable} length {property.GetMaxLength()} token {property.IsConcurrencyToken} generated {property.ValueGenerated} converter {property.GetTypeMapping().Converter?.GetType().Name}"))
        .Concat(type.GetKeys().Select(key => $"{type.Name} key {Names(key.Properties)} primary {key.IsPrimaryKey()}"))
        .Concat(type.GetIndexes().Select(index => $"{type.Name} index {Names(index.Properties)} unique {index.IsUnique}"))
        .Concat(type.GetForeignKeys().Select(key => $"{type.Name} to {key.PrincipalEntityType.Name} by {Names(key.Properties)} on delete {key.DeleteBehavior}")))
        .ToHashSet(StringComparer.Ordinal);

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(",", properties.Select(property => property.Name));
}
