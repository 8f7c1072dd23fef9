using System.IO.Compression;
using System.Text;
using UnionSite.Cms.Media;

namespace UnionSite.Cms.Deployment;

/// <summary>
/// Unpacks an upload into a folder of its own: a recipe, a deployment package, or another system's export with or without
/// its files. Nothing in it is believed: names, sizes, kinds and ratios are checked before and while an entry is written,
/// and only kinds of files that a recipe can speak of are written at all.
/// </summary>
internal static class PackageReader
{
    private const int UnixLink = 0xA000;
    private const int UnixKind = 0xF000;
    private const int MaxNotes = 200;

    private static readonly string[] Sides = [".json", ".liquid", ".html", ".md", ".xml"];

    /// <summary>Unpacks the upload.</summary>
    /// <param name="upload">The sent bytes, which can be read from the start again.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task<PackageContents> UnpackAsync(Stream upload, string folder, CancellationToken cancel)
    {
        if (upload.Length > PackageLimits.MaxUploadBytes)
        {
            return PackageContents.Refused(T($"Tệp lớn hơn {PackageLimits.MaxUploadBytes / (1024 * 1024)} MB."));
        }

        var head = new byte[Math.Min(512, upload.Length)];
        await upload.ReadExactlyAsync(head, cancel);
        upload.Position = 0;
        if (head is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..])
        {
            return await UnzipAsync(upload, folder, cancel);
        }

        var isXml = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
        if (!isXml && upload.Length > PackageLimits.MaxRecipeBytes)
        {
            return PackageContents.Refused(T($"Công thức lớn hơn {PackageLimits.MaxRecipeBytes / (1024 * 1024)} MB."));
        }

        var name = isXml ? "export.xml" : "Recipe.json";
        await using (var file = File.Create(Path.Combine(folder, name)))
        {
            await upload.CopyToAsync(file, cancel);
        }

        if (!isXml && !IsUtf8(Path.Combine(folder, name)))
        {
            return PackageContents.Refused(T("Tệp này không phải là công thức (.json), gói (.zip) hay bản xuất WordPress (.xml) ở dạng UTF-8."));
        }

        return isXml ? new PackageContents("", name, null) : new PackageContents(name, "", null);
    }

    private static async Task<PackageContents> UnzipAsync(Stream upload, string folder, CancellationToken cancel)
    {
        try
        {
            using var zip = new ZipArchive(upload, ZipArchiveMode.Read, leaveOpen: true);
            if (Faults(zip).FirstOrDefault() is { } fault)
            {
                return PackageContents.Refused(fault);
            }

            var notes = new List<string>();
            var total = 0L;
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                if (!IsWanted(entry.FullName))
                {
                    Note(notes, T($"“{entry.FullName}”: loại tệp này không được mở."));
                    continue;
                }

                total += await WriteAsync(entry, Path.Combine(folder, entry.FullName), PackageLimits.MaxTotalBytes - total, cancel);
            }

            return Find(folder, zip) with { Notes = notes };
        }
        catch (PackageTooLargeException large)
        {
            return PackageContents.Refused(large.Message);
        }
        catch (InvalidDataException)
        {
            return PackageContents.Refused(T("Tệp .zip bị hỏng hoặc có mật khẩu nên không mở được."));
        }
    }

    private static IEnumerable<string> Faults(ZipArchive zip)
    {
        if (zip.Entries.Count > PackageLimits.MaxEntries)
        {
            yield return T($"Gói có hơn {PackageLimits.MaxEntries} tệp.");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            if (!IsSafe(entry.FullName))
            {
                yield return T($"Gói có đường dẫn không an toàn: “{Short(entry.FullName)}”.");
            }

            if (((entry.ExternalAttributes >> 16) & UnixKind) == UnixLink)
            {
                yield return T($"Gói có liên kết tượng trưng: “{Short(entry.FullName)}”.");
            }

            if (!names.Add(entry.FullName))
            {
                yield return T($"Gói có hai tệp cùng tên: “{Short(entry.FullName)}”.");
            }

            total += entry.Length;
            if (entry.Length > PackageLimits.SmallBytes && entry.Length / Math.Max(1, entry.CompressedLength) > PackageLimits.MaxRatio)
            {
                yield return T($"“{Short(entry.FullName)}” bung ra gấp hơn {PackageLimits.MaxRatio} lần: trông như bom nén.");
            }
        }

        if (total > PackageLimits.MaxTotalBytes)
        {
            yield return T($"Gói bung ra lớn hơn {PackageLimits.MaxTotalBytes / (1024 * 1024)} MB.");
        }
    }

    // The stated sizes may lie: what is counted is what comes out.
    private static async Task<long> WriteAsync(ZipArchiveEntry entry, string place, long left, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var most = Math.Min(left, Math.Max(PackageLimits.SmallBytes, entry.CompressedLength * PackageLimits.MaxRatio));
        if (place.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            most = Math.Min(most, PackageLimits.MaxRecipeBytes);
        }

        await using var source = await entry.OpenAsync(cancel);
        await using var target = File.Create(place);
        var buffer = new byte[81920];
        var total = 0L;
        for (int read; (read = await source.ReadAsync(buffer, cancel)) > 0;)
        {
            total += read;
            if (total > most)
            {
                throw new PackageTooLargeException(T($"“{Short(entry.FullName)}” bung ra lớn hơn mức cho phép."));
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return total;
    }

    private static PackageContents Find(string folder, ZipArchive zip)
    {
        var roots = zip.Entries.Select(entry => entry.FullName).Where(name => !name.Contains('/', StringComparison.Ordinal)).ToList();
        var recipe = roots.Find(name => name.Equals("Recipe.json", StringComparison.OrdinalIgnoreCase))
            ?? (roots.Where(name => name.EndsWith(".recipe.json", StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);
        if (recipe is not null)
        {
            return IsUtf8(Path.Combine(folder, recipe)) ? new PackageContents(recipe, "", null) : PackageContents.Refused(T($"“{recipe}” không phải là văn bản UTF-8."));
        }

        return zip.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToList() is [var export]
            ? new PackageContents("", export, null)
            : PackageContents.Refused(T("Gói không có Recipe.json ở thư mục gốc, cũng không có đúng một bản xuất WordPress (.xml)."));
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= 400
        && name[0] != '/'
        && !name.Any(character => char.IsControl(character) || character is '\\' or ':' or '\uFFFD')
        && name.TrimEnd('/').Split('/').All(segment => segment.Length > 0 && segment.Trim('.', ' ').Length > 0);

    private static bool IsWanted(string name) =>
        MediaKind.OfName(name) is not null || Sides.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal);

    private static bool IsUtf8(string file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var buffer = new char[65536];
        try
        {
            for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
            {
                if (buffer.AsSpan(0, read).Contains('\0'))
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            // A picture, or a text in another encoding.
            return false;
        }
    }

    private static void Note(List<string> notes, string note)
    {
        if (notes.Count < MaxNotes)
        {
            notes.Add(note);
        }
    }

    private static string Short(string name) => name.Length <= 120 ? name : name[..120] + "…";
}
