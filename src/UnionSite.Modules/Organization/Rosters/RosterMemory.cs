using System.Security.Cryptography;
using System.Text;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>
/// What earlier rows of the file said: their numbers, and who they were. Eight bytes and a row number for each, so that
/// 100,000 rows cost a few megabytes.
/// </summary>
internal sealed class RosterMemory
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly Dictionary<long, int> _people = [];

    /// <summary>Members whom a row of this import stands for already.</summary>
    public HashSet<long> Members { get; } = [];

    /// <summary>Notes a row.</summary>
    /// <returns>Earlier rows with the same number, and with the same name, year and unit; 0 for none.</returns>
    public (int SameNumber, int SamePerson) Note(SentRow row)
    {
        var number = row.Number.Length == 0 ? 0 : Earlier(_numbers, Digest(row.Number), row.Line);
        return (number, Earlier(_people, BitConverter.ToInt64(Convert.FromHexString(GroupOf(row))), row.Line));
    }

    /// <summary>The group of a row: all rows of one name, year and unit.</summary>
    public static string GroupOf(SentRow row) =>
        Convert.ToHexStringLower(BitConverter.GetBytes(Digest(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.Folded}|{row.BirthYear}|{row.UnitId}"))));

    private static int Earlier(Dictionary<long, int> seen, long digest, int line) => seen.TryAdd(digest, line) ? 0 : seen[digest];

    private static long Digest(string text) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
