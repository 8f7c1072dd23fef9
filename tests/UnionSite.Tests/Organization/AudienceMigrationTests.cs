using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms;
using UnionSite.Tests.Site;
using UnionSite.Web;
using Xunit;

namespace UnionSite.Tests.Organization;

/// <summary>Audiences that were stored as paths name their unit after the upgrade.</summary>
public sealed class AudienceMigrationTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task StoredPaths_BecomeTheUnitAtTheirEnd()
    {
        using var folder = new TemporaryFolder();
        var options = new DbContextOptionsBuilder<SqliteSiteDb>().UseSqlite($"Data Source={Path.Combine(folder.Path, "old.db")};Pooling=False").Options;
        await using var db = new SqliteSiteDb(options, site.Services.GetServices<IModule>());
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync("Organization");
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var audiences = new[] { "", "members", "unit:lai-chau/than-uyen", "unit:lai-chau", "unit:a/b/a" };
        for (var number = 0; number < audiences.Length; number++)
        {
            await FillAsync(connection, "media_usages", ("Path", $"{number}.png"), ("Audience", audiences[number]));
        }

        await FillAsync(connection, "emulation_followers", ("UnitPath", "lai-chau/than-uyen"), ("ContentItemId", "1"));
        await FillAsync(connection, "emulation_followers", ("UnitPath", "than-uyen"), ("ContentItemId", "2"));
        await migrator.MigrateAsync("UnitAudiences");
        Assert.Equal("0.png=;1.png=members;2.png=unit:than-uyen;3.png=unit:lai-chau;4.png=unit:a", await ReadAsync(connection, "SELECT group_concat(Path || '=' || Audience, ';') FROM (SELECT * FROM media_usages ORDER BY Path)"));
        Assert.Equal("than-uyen;than-uyen", await ReadAsync(connection, "SELECT group_concat(UnitPath, ';') FROM emulation_followers"));
    }

    // A row of a table as it was then: what is not said is empty.
    private static async Task FillAsync(SqliteConnection connection, string table, params (string Name, string Value)[] values)
    {
        await using var look = connection.CreateCommand();
        look.CommandText = $"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'Id' AND \"notnull\" = 1 AND dflt_value IS NULL";
        var names = new List<string>();
        await using (var reader = await look.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        names = [.. names.Union(values.Select(value => value.Name))];
        await using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select((_, index) => $"$p{index}"))})";
        for (var index = 0; index < names.Count; index++)
        {
            command.Parameters.AddWithValue($"$p{index}", values.FirstOrDefault(value => value.Name == names[index]).Value ?? "");
        }

        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
