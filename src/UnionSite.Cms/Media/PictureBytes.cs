using System.Buffers.Binary;
using System.Text;

namespace UnionSite.Cms.Media;

/// <summary>
/// Tells whether a picture holds nothing but the picture: no metadata, no comments, no unknown blocks, nothing after its
/// end. One that also decodes and need not be turned or made smaller is kept byte for byte, so that a picture which travels
/// between sites neither changes nor loses quality each time. GIF and AVIF are always written anew.
/// </summary>
internal static class PictureBytes
{
    private static readonly HashSet<string> PngBlocks = new(StringComparer.Ordinal) { "IHDR", "PLTE", "tRNS", "IDAT", "IEND", "pHYs", "bKGD", "sBIT" };
    private static readonly HashSet<string> WebpBlocks = new(StringComparer.Ordinal) { "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF" };

    // Tables, frames, scans and restart intervals; APP0 is the plain JFIF head.
    private const int MaxSmallBlock = 64;

    /// <summary>The size that it states when there is nothing else in it, else null.</summary>
    public static (int Width, int Height)? CleanSize(MediaKind kind, string file)
    {
        var bytes = File.ReadAllBytes(file);
        return kind.ImageFormat switch
        {
            "png" when IsPng(bytes) => ((int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16)), (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20))),
            "webp" when IsWebp(bytes) => WebpSize(bytes),
            "jpeg" when IsJpeg(bytes) => JpegSize(bytes),
            _ => null,
        };
    }

    private static (int Width, int Height)? WebpSize(ReadOnlySpan<byte> bytes)
    {
        var block = Encoding.ASCII.GetString(bytes.Slice(12, 4));
        var body = bytes[20..];
        if (body.Length < 10)
        {
            return null;
        }

        if (block == "VP8X")
        {
            return ((body[4] | (body[5] << 8) | (body[6] << 16)) + 1, (body[7] | (body[8] << 8) | (body[9] << 16)) + 1);
        }

        if (block == "VP8L")
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return (BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF);
    }

    // Grey or three colours: four are for printing and are turned into three.
    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 10 <= bytes.Length; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xC2)
            {
                return bytes[at + 9] is 1 or 3
                    ? (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]))
                    : null;
            }
        }

        return null;
    }

    private static bool IsPng(ReadOnlySpan<byte> bytes)
    {
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var name = Encoding.ASCII.GetString(bytes.Slice(at + 4, 4));
            if (!PngBlocks.Contains(name) || length > bytes.Length - at - 12 || (length > MaxSmallBlock && name is not ("IDAT" or "PLTE" or "tRNS")))
            {
                return false;
            }

            at += 12 + (int)length;
            if (name == "IEND")
            {
                return at == bytes.Length && length == 0;
            }
        }

        return false;
    }

    private static bool IsWebp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 20 || BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != bytes.Length - 8)
        {
            return false;
        }

        var at = 12;
        while (at + 8 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var padded = (long)length + (length & 1);
            if (!WebpBlocks.Contains(Encoding.ASCII.GetString(bytes.Slice(at, 4))) || padded > bytes.Length - at - 8)
            {
                return false;
            }

            at += 8 + (int)padded;
        }

        return at == bytes.Length;
    }

    private static bool IsJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            int mark = bytes[at + 1];
            if (mark == 0xD9)
            {
                return at + 2 == bytes.Length;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (!IsPicture(mark, length) || at + 2 + length > bytes.Length)
            {
                return false;
            }

            at += 2 + length;
            if (mark == 0xDA)
            {
                at = EndOfScan(bytes, at);
            }
        }

        return at + 2 == bytes.Length && bytes[at] == 0xFF && bytes[at + 1] == 0xD9;
    }

    private static bool IsPicture(int mark, int length) => mark switch
    {
        0xE0 => length == 16,
        0xEE => length == 14,
        0xDB or 0xC4 or 0xDD or 0xDA => true,
        _ => mark is >= 0xC0 and <= 0xC2,
    };

    // Within a scan every FF is followed by 00 or is a restart mark.
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length && (bytes[at] != 0xFF || bytes[at + 1] is 0x00 or (>= 0xD0 and <= 0xD7)))
        {
            at++;
        }

        return at;
    }
}
