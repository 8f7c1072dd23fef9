using System.IO.Compression;
using System.Xml;

namespace UnionSite.Cms.Documents;

/// <summary>
/// Looks at a .docx before anything opens it: how many parts, how large unpacked, how deep, no document type definitions, no
/// macros. What is counted is what really comes out of the packing, not what the package says about itself.
/// </summary>
internal static class DocxPackage
{
    /// <summary>Largest file that is taken.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const int MaxParts = 2000;
    private const long MaxUnpacked = 120L * 1024 * 1024;
    private const long MaxXml = 40L * 1024 * 1024;
    private const int MaxRatio = 200;
    private const int MaxDepth = 200;

    /// <summary>Why the package is refused, in Vietnamese; null when it may be opened. The stream must be seekable.</summary>
    public static string? Problem(Stream file)
    {
        if (file.Length > MaxBytes)
        {
            return T($"Tệp lớn hơn {MaxBytes / (1024 * 1024)} MB.");
        }

        var head = new byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 8 && head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return T("Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi tải lên.");
        }

        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return Check(zip);
        }
        catch (InvalidDataException)
        {
            return T("Tệp này không phải là tệp Word .docx, hoặc đã bị hỏng.");
        }
        catch (XmlException)
        {
            return T("Tệp Word này bị hỏng hoặc chứa nội dung không được phép nên không đọc được.");
        }
    }

    private static string? Check(ZipArchive zip)
    {
        if (zip.Entries.Count > MaxParts)
        {
            return T("Tệp này chứa quá nhiều phần nên không được mở.");
        }

        if (zip.GetEntry("[Content_Types].xml") is null || zip.GetEntry("word/document.xml") is null)
        {
            return T("Tệp này không phải là tệp Word .docx.");
        }

        if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return T("Tệp này có mã lệnh (macro) nên không được nhận. Hãy lưu lại thành .docx không có macro.");
        }

        long unpacked = 0;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            var own = Measure(entry, buffer, MaxUnpacked - unpacked);
            unpacked += own;
            if (unpacked > MaxUnpacked || (own > 1024 * 1024 && own / Math.Max(1, entry.CompressedLength) > MaxRatio))
            {
                return T("Tệp này phình quá lớn khi mở ra nên không được nhận.");
            }

            if (IsXml(entry) && (own > MaxXml || IsTooDeep(entry)))
            {
                return T("Tệp Word này quá lớn hoặc quá rắc rối để đọc.");
            }
        }

        return null;
    }

    private static long Measure(ZipArchiveEntry entry, byte[] buffer, long most)
    {
        using var stream = entry.Open();
        long total = 0;
        for (var read = stream.Read(buffer); read > 0 && total <= most; read = stream.Read(buffer))
        {
            total += read;
        }

        return total;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // The object model behind the reader works by recursion: depth is bounded before it sees a part.
    private static bool IsTooDeep(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxXml });
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }
}
