using System.Globalization;
using Microsoft.Data.Sqlite;
using UnionSite.Cms.Text;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Organization;

/// <summary>
/// A province that does not exist, of any size, the same in every run: commune unions, grassroots unions, groups; units that
/// were renamed, put under others and ended; members who came, moved and went. Written into the store past the site's own
/// acts, for a million of these would take a day; <see cref="Units.LedgerFaultsAsync"/> tells whether it holds together.
/// </summary>
internal sealed class SampleOrganization(SiteFactory site, int units)
{
    /// <summary>Members from here on go to other units than <see cref="Steady"/>.</summary>
    public const int Few = 1_000;

    private const int Communes = 38;
    private const int Seed = 20_261_123;

    private readonly SampleNames _names = SampleNames.Read();
    private readonly Dictionary<string, string> _sortKeys = new(StringComparer.Ordinal);

    /// <summary>Key of the province.</summary>
    public static long Province => 1;

    /// <summary>Key of a commune union with a share of the grassroots unions below it.</summary>
    public static long Commune => 2;

    /// <summary>Key of a grassroots union whose members are among the first <see cref="Few"/>, however many there are.</summary>
    public static long Steady => 2 + Communes;

    /// <summary>Writes the units.</summary>
    public async Task WriteUnitsAsync()
    {
        await using var connection = await OpenAsync();
        await using var transaction = connection.BeginTransaction();
        var random = new Random(Seed);
        using var unit = Insert(connection, "organization_units", "Id", "Slug", "Kind", "FoundedOn", "EndedOn", "Address", "Phone", "Email", "Version");
        using var name = Insert(connection, "organization_unit_names", "UnitId", "Name", "From", "To", "DecisionNumber", "DecidedOn");
        using var parent = Insert(connection, "organization_unit_parents", "UnitId", "ParentId", "From", "To", "DecisionNumber", "DecidedOn");
        using var entry = Insert(connection, "organization_unit_events", "UnitId", "Kind", "EffectiveOn", "DecisionNumber", "DecidedOn", "OtherUnitId", "Before", "After", "Members", "Who", "RecordedUtc");
        for (long id = 1; id <= units; id++)
        {
            var (kind, above, words) = Plan(id, random);
            var (founded, ended) = (id <= Steady ? "2010-01-01" : Day(random, 2010, 2014), id > Steady && id % 4 != 2 && random.Next(50) == 0 ? Day(random, 2025, 2026) : null);
            Run(unit, id, string.Create(CultureInfo.InvariantCulture, $"mau-{id}"), kind.ToString(), founded, ended, "", "", "", 0);
            var renamed = id % 10 == 0;
            Run(name, id, words, founded, renamed ? "2020-01-01" : null, "1/QĐ-MẪU", founded);
            if (renamed)
            {
                Run(name, id, words + " (tên mới)", "2020-01-01", null, "2/QĐ-MẪU", "2019-12-20");
            }

            var moved = kind == UnitKind.GrassrootsUnion && id % 7 == 0 && ended is null;
            Run(parent, id, above, founded, moved ? "2025-07-01" : ended, "1/QĐ-MẪU", founded);
            if (moved)
            {
                Run(parent, id, above == Province ? 2 + (id % Communes) : Province, "2025-07-01", null, "3/QĐ-MẪU", "2025-06-20");
            }

            Run(entry, id, "Founded", founded, "1/QĐ-MẪU", founded, above, "", words, 0, "mẫu", "2026-01-01 00:00:00");
        }

        await transaction.CommitAsync();
    }

    /// <summary>Writes members from one number to another, the first included and the last not, and counts the ledger anew.</summary>
    public async Task WriteMembersAsync(int from, int to)
    {
        await using var connection = await OpenAsync();
        await using var transaction = connection.BeginTransaction();
        using var member = Insert(connection, "organization_members", "Id", "MemberNumber", "FullName", "SortKey", "FoldedName", "FoldedGiven", "BirthYear", "CreatedUtc", "Version");
        using var period = Insert(connection, "organization_memberships", "MemberId", "UnitId", "From", "To", "Began", "Ended", "BeganDecision", "EndedDecision", "SortKey");
        var random = new Random(Seed + from);
        var homes = Homes(connection);
        for (var number = from; number < to; number++)
        {
            var given = random.Next(2) == 0 ? Any(_names.Women, random) : Any(_names.Men, random);
            var written = new Member { MemberNumber = "", FullName = "" };
            MemberWriting.SetName(written, Any(_names.Families, random) + " " + given);
            var (id, key) = ((long)number + 1, SortKey(written.FullName));
            Run(member, id, string.Create(CultureInfo.InvariantCulture, $"MAU-{number:0000000}"), written.FullName, key, written.FoldedName, written.FoldedGiven, 1966 + random.Next(40), "2026-01-01 00:00:00", 0);
            var (home, next) = (number < Few && number % 25 == 0 ? Steady : Any(homes, random), Any(homes, random));
            var (joined, turned) = (Day(random, 2015, 2023), Day(random, 2024, 2025));
            switch (random.Next(20))
            {
                case 0 or 1:
                    Run(period, id, home, joined, turned, (int)MembershipCause.Admitted, (int)MembershipCause.Ceased, "", "", key);
                    break;
                case 2 when next != home:
                    Run(period, id, home, joined, turned, (int)MembershipCause.Admitted, (int)MembershipCause.Transferred, "", "", key);
                    Run(period, id, next, turned, null, (int)MembershipCause.Transferred, 0, "", "", key);
                    break;
                default:
                    Run(period, id, home, joined, null, (int)MembershipCause.Admitted, 0, "", "", key);
                    break;
            }
        }

        Execute(connection, "DELETE FROM organization_headcount_days");
        Execute(connection, """
            INSERT INTO organization_headcount_days ("UnitId", "Day", "Delta", "Balance")
            SELECT "UnitId", "Day", SUM("Delta"), SUM(SUM("Delta")) OVER (PARTITION BY "UnitId" ORDER BY "Day")
            FROM (SELECT "UnitId", "From" AS "Day", 1 AS "Delta" FROM organization_memberships
                UNION ALL SELECT "UnitId", "To", -1 FROM organization_memberships WHERE "To" IS NOT NULL)
            GROUP BY "UnitId", "Day"
            """);
        await transaction.CommitAsync();
    }

    private static (UnitKind Kind, long? Above) Place(long id, Random random) => id switch
    {
        1 => (UnitKind.Province, null),
        <= 1 + Communes => (UnitKind.IntermediateUnion, Province),
        _ when id == Steady => (UnitKind.GrassrootsUnion, Commune),
        // Every fourth is a group of the grassroots union before it; of the others half stand under the province itself.
        _ when id % 4 == 3 && id > Steady + 1 => (UnitKind.UnionGroup, id - 1),
        _ => (UnitKind.GrassrootsUnion, random.Next(2) == 0 ? Province : 2 + random.Next(Communes)),
    };

    private (UnitKind Kind, long? Above, string Name) Plan(long id, Random random)
    {
        var (kind, above) = Place(id, random);
        var place = _names.Places[(int)(id % _names.Places.Count)];
        return (kind, above, kind switch
        {
            UnitKind.Province => "LĐLĐ tỉnh Mẫu",
            UnitKind.IntermediateUnion => $"Công đoàn mẫu {place} {id}",
            UnitKind.GrassrootsUnion => $"CĐCS mẫu {place} {id}",
            _ => $"Tổ mẫu {id}",
        });
    }

    private static string Day(Random random, int from, int to) =>
        new DateOnly(from, 1, 1).AddDays(random.Next((to - from + 1) * 365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Any<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    // Living units that take members; some take many times as many as others.
    private static List<long> Homes(SqliteConnection connection)
    {
        var homes = new List<long>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Id\" FROM organization_units WHERE \"Kind\" IN ('GrassrootsUnion', 'UnionGroup') AND \"EndedOn\" IS NULL AND \"Id\" <> $steady ORDER BY \"Id\"";
        command.Parameters.AddWithValue("$steady", Steady);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var id = reader.GetInt64(0);
            homes.AddRange(Enumerable.Repeat(id, id % 13 == 0 ? 10 : id % 5 == 0 ? 3 : 1));
        }

        return homes;
    }

    // Comparing by the rules of a language is slow, and the same names come again and again.
    private string SortKey(string name)
    {
        if (!_sortKeys.TryGetValue(name, out var key))
        {
            _sortKeys[name] = key = MemberWriting.SortKey(name);
        }

        return key;
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "site.db")};Pooling=False;Default Timeout=60;Foreign Keys=False");
        await connection.OpenAsync();
        Execute(connection, "PRAGMA cache_size=-200000");
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Insert(SqliteConnection connection, string table, params string[] columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select((_, index) => $"$p{index}"))})";
        for (var index = 0; index < columns.Length; index++)
        {
            command.Parameters.AddWithValue($"$p{index}", DBNull.Value);
        }

        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
