using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NetVips;

namespace UnionSite.Tests.Media;

/// <summary>Pictures made for a test, good and bad.</summary>
internal static class Pictures
{
    /// <summary>A JPEG whose camera was held sideways and wrote down who and where.</summary>
    public static byte[] SidewaysJpeg(int width, int height)
    {
        using var plain = Image.Black(width, height, bands: 3).Linear([1.0, 1, 1], [200.0, 40, 40]).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var marked = plain.Mutate(image =>
        {
            image.Set(GValue.GIntType, "orientation", 6);
            image.Set(GValue.GStrType, "exif-ifd0-Artist", "Nguyen Van Bi Mat (Nguyen Van Bi Mat, ASCII, 18 components, 18 bytes)");
        });
        return marked.JpegsaveBuffer(q: 80);
    }

    /// <summary>A PNG of one colour.</summary>
    public static byte[] Png(int width, int height)
    {
        using var image = Image.Black(width, height, bands: 3).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return image.PngsaveBuffer();
    }

    /// <summary>A PNG that claims a size in its head and holds next to nothing: cheap to send, ruinous to decode.</summary>
    public static byte[] Bomb(int width, int height)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk(file, "IHDR", head);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(new byte[100_000]);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(Stream file, string name, byte[] data)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }
}
