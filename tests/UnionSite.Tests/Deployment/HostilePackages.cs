using System.IO.Compression;
using System.Text;

namespace UnionSite.Tests.Deployment;

/// <summary>Uploads that must be refused, each with words of its refusal.</summary>
internal static class HostilePackages
{
    private const string Recipe = """{ "name": "x", "steps": [ { "name": "settings", "PageSize": 12 } ] }""";

    public static IEnumerable<(string Name, byte[] Bytes, string Words)> All()
    {
        yield return ("slip.zip", PackageDesk.Zip(("Recipe.json", Recipe), ("../../escaped.txt", "x")), "không an toàn");
        yield return ("inner-slip.zip", PackageDesk.Zip(("Recipe.json", Recipe), ("a/../../../escaped.txt", "x")), "không an toàn");
        yield return ("absolute.zip", PackageDesk.Zip(("Recipe.json", Recipe), ("/tmp/escaped.txt", "x")), "không an toàn");
        yield return ("drive.zip", PackageDesk.Zip(("Recipe.json", Recipe), ("C:/escaped.txt", "x")), "không an toàn");
        yield return ("backslash.zip", PackageDesk.Zip(("Recipe.json", Recipe), ("..\\escaped.txt", "x")), "không an toàn");
        yield return ("twice.zip", PackageDesk.Zip(("Recipe.json", Recipe), ("a.txt", "1"), ("A.txt", "2")), "hai tệp cùng tên");
        yield return ("link.zip", Link(), "liên kết tượng trưng");
        yield return ("bomb.zip", PackageDesk.Zip(("Recipe.json", Encoding.UTF8.GetBytes(Recipe)), ("a.txt", new byte[20 * 1024 * 1024])), "bom nén");
        yield return ("many.zip", PackageDesk.Zip([.. Enumerable.Range(0, 20_001).Select(number => ($"a{number}.txt", Array.Empty<byte>()))]), "hơn 20000 tệp");
        yield return ("nested.zip", PackageDesk.Zip(("inner.zip", PackageDesk.Zip(("Recipe.json", Recipe)))), "không có Recipe.json");
        yield return ("broken.zip", [.. PackageDesk.Zip(("Recipe.json", Recipe)).Take(60)], "bị hỏng");
        yield return ("picture.json", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], "không phải là công thức");
        yield return ("deep.json", Encoding.UTF8.GetBytes($$"""{ "steps": [ { "name": "settings", "x": {{new string('[', 300)}}{{new string(']', 300)}} } ] }"""), "JSON hợp lệ");
        yield return ("no-steps.json", "{ \"a\": 1 }"u8.ToArray(), "không có “steps”");
        yield return ("empty.zip", PackageDesk.Zip(("a.txt", "x")), "không có Recipe.json");
    }

    private static byte[] Link()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("Recipe.json", Recipe), ("link.txt", "/etc/passwd") })
            {
                var entry = zip.CreateEntry(name);
                entry.ExternalAttributes = name == "link.txt" ? unchecked((int)0xA1FF0000) : 0;
                using var stream = entry.Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return memory.ToArray();
    }

    // The directory states a small size; what comes out is large.
    public static byte[] Lying()
    {
        var bytes = PackageDesk.Zip(("Recipe.json", Encoding.UTF8.GetBytes(Recipe)), ("a.txt", new byte[40 * 1024 * 1024]));
        var real = BitConverter.GetBytes(40 * 1024 * 1024);
        for (var at = 0; at < bytes.Length - 4; at++)
        {
            if (bytes.AsSpan(at, 4).SequenceEqual(real))
            {
                BitConverter.GetBytes(1000).CopyTo(bytes, at);
            }
        }

        return bytes;
    }
}
