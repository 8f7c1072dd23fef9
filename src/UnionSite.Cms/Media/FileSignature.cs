using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace UnionSite.Cms.Media;

/// <summary>Tells what a file is from its bytes; names and declared types are never believed.</summary>
internal static class FileSignature
{
    private const int MaxZipEntries = 10_000;

    private static readonly SearchValues<char> Binary = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000e\u001b");

    /// <summary>True when the bytes are of that kind.</summary>
    public static bool Is(MediaKind kind, string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[Math.Min(1024, stream.Length)];
        stream.ReadExactly(head);
        return kind.Extensions[0] switch
        {
            ".jpg" => Starts(head, 0xFF, 0xD8, 0xFF),
            ".png" => Starts(head, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
            ".gif" => Has(head, 0, "GIF87a") || Has(head, 0, "GIF89a"),
            ".webp" => Has(head, 0, "RIFF") && Has(head, 8, "WEBP"),
            ".avif" => Has(head, 4, "ftyp") && (Brand(head).Contains("avif", StringComparison.Ordinal) || Brand(head).Contains("avis", StringComparison.Ordinal)),
            ".pdf" => Encoding.Latin1.GetString(head).Contains("%PDF-", StringComparison.Ordinal),
            ".docx" => IsOffice(stream, "word/document.xml"),
            ".xlsx" => IsOffice(stream, "xl/workbook.xml"),
            ".csv" or ".txt" => IsText(stream),
            ".mp3" => Has(head, 0, "ID3") || (head.Length > 2 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0 && (head[1] & 0x06) != 0),
            ".mp4" => Has(head, 4, "ftyp") && !Brand(head).Contains("avif", StringComparison.Ordinal) && !Brand(head).Contains("heic", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool Starts(byte[] head, params ReadOnlySpan<byte> signature) => head.AsSpan().StartsWith(signature);

    private static bool Has(byte[] head, int offset, string text) =>
        head.Length >= offset + text.Length && head.AsSpan(offset, text.Length).SequenceEqual(Encoding.ASCII.GetBytes(text));

    // Major and compatible brands stand in the first box, whose length the file states.
    private static string Brand(byte[] head)
    {
        var length = head.Length >= 4 ? (head[0] << 24) | (head[1] << 16) | (head[2] << 8) | head[3] : 0;
        return Encoding.Latin1.GetString(head, 0, Math.Clamp(length, 0, head.Length));
    }

    private static bool IsOffice(FileStream stream, string main)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count <= MaxZipEntries
                && zip.GetEntry("[Content_Types].xml") is not null
                && zip.GetEntry(main) is not null
                && !zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            // Not a zip file at all, or a damaged one: not of this kind.
            return false;
        }
    }

    private static bool IsText(FileStream stream)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var buffer = new char[8192];
        try
        {
            for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
            {
                if (buffer.AsSpan(0, read).ContainsAny(Binary))
                {
                    return false;
                }
            }
        }
        catch (DecoderFallbackException)
        {
            // Bytes that are not UTF-8 are another encoding or no text: browsers would show rubbish.
            return false;
        }

        return true;
    }
}
