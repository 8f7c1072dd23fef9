using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace UnionSite.Cms.Audit;

/// <summary>
/// The arithmetic of the chain. A line's link covers the link before it, its place, moment, event and a salted commitment to
/// its values. Erasing a person destroys values and salt; the commitment stays, so the chain still verifies and tells nothing.
/// </summary>
public static class AuditChain
{
    /// <summary>Bytes of a salt and of a hash.</summary>
    public const int Size = 32;

    /// <summary>What stands before the first line.</summary>
    public static byte[] Start { get; } = new byte[Size];

    /// <summary>SHA-256 over the salt and who, subject, detail and screen, each with its length before it.</summary>
    public static byte[] Commitment(AuditEntry entry, byte[] salt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        Append(hash, entry.Who);
        Append(hash, entry.Subject);
        Append(hash, entry.Detail);
        Append(hash, entry.Screen);
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256 over the link before, the place, the moment in Unix milliseconds, the event and the commitment.</summary>
    public static byte[] Link(byte[] before, long sequence, AuditEntry entry, byte[] commitment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Append(hash, sequence);
        Append(hash, new DateTimeOffset(DateTime.SpecifyKind(entry.AtUtc, DateTimeKind.Utc)).ToUnixTimeMilliseconds());
        Append(hash, entry.Event);
        hash.AppendData(commitment);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // No text and an empty text are different values.
    private static void Append(IncrementalHash hash, string? text)
    {
        Append(hash, text is null ? -1L : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }
}
