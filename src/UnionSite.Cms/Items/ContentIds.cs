using System.Security.Cryptography;
using System.Text;

namespace UnionSite.Cms.Items;

/// <summary>
/// Orchard's identifiers: 26 characters of the alphabet below, the two 64-bit halves of a version 4 GUID in .NET byte
/// order, 13 characters each. Every one starts with "4".
/// </summary>
public static class ContentIds
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new random identifier.</summary>
    public static string New() => Write(Guid.NewGuid());

    /// <summary>
    /// The identifier that belongs to a name: the same name gives the same identifier, so that a recipe run twice makes
    /// nothing new. The shape is that of a random one.
    /// </summary>
    public static string From(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16).ToArray();
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return Write(new Guid(bytes));
    }

    private static string Write(Guid guid)
    {
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes);
        Span<char> text = stackalloc char[26];
        Half(BitConverter.ToUInt64(bytes[..8]), text[..13]);
        Half(BitConverter.ToUInt64(bytes[8..]), text[13..]);
        return new string(text);
    }

    private static void Half(ulong value, Span<char> text)
    {
        // 13 characters of 5 bits hold 65 bits: the first character holds the top four.
        for (var i = 0; i < 13; i++)
        {
            text[i] = Alphabet[(int)((value >> (60 - (5 * i))) & 31)];
        }
    }
}
