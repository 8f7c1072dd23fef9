using System.Globalization;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Audit;

/// <summary>The chain's end at a moment, written down outside the database.</summary>
/// <param name="AtUtc">When it was written down.</param>
/// <param name="Sequence">Place of the last line.</param>
/// <param name="Hash">Its link, in lower-case hexadecimal.</param>
public sealed record AuditHead(DateTime AtUtc, long Sequence, string Hash)
{
    /// <summary>Day in Hanoi of the moment.</summary>
    public DateOnly Day => HanoiTime.Day(AtUtc);

    /// <summary>One line of the file of heads: moment, place, link.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AtUtc:yyyy-MM-dd'T'HH:mm:ss'Z'} {Sequence} {Hash}");

    /// <summary>Reads a line; null when it is none.</summary>
    public static AuditHead? Read(string line) =>
        line.Split(' ') is [var at, var sequence, { Length: 2 * AuditChain.Size } hash]
        && DateTime.TryParseExact(at, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new AuditHead(moment, number, hash)
            : null;
}
