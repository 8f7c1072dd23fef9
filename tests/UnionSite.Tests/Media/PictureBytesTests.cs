using System.Buffers.Binary;
using System.Text;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Media;

/// <summary>A picture that holds nothing but the picture is kept as it came; one that holds anything else is written anew.</summary>
public sealed class PictureBytesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static byte[] Webp => File.ReadAllBytes(RepositoryFolder.Below("recipes", "media", "minh-hoa", "tet.webp"));

    [Fact]
    public async Task Picture_ThatTravelsAgainAndAgain_StaysTheSame()
    {
        foreach (var (name, bytes) in await StoredAsync())
        {
            var file = await ImportAsync($"sach/{name}", bytes);
            Assert.True(file.Hash == file.SourceHash, name);
        }
    }

    [Fact]
    public async Task Picture_WithAnythingElseInIt_IsWrittenAnew()
    {
        var stored = await StoredAsync();
        var (png, jpeg) = (stored.Single(file => file.Name.EndsWith(".png", StringComparison.Ordinal)).Bytes, stored.Single(file => file.Name.EndsWith(".jpg", StringComparison.Ordinal)).Bytes);
        var payload = Encoding.ASCII.GetBytes("<script>alert(1)</script>");
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("sau-png.png", [.. png, .. payload]),
            ("sau-jpeg.jpg", [.. jpeg, .. payload]),
            ("sau-webp.webp", [.. Webp, .. payload]),
            ("chu-thich.jpg", [.. jpeg[..2], 0xFF, 0xFE, 0, (byte)(payload.Length + 2), .. payload, .. jpeg[2..]]),
            ("exif.jpg", [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(payload.Length + 2), .. payload, .. jpeg[2..]]),
            ("khoi-la.webp", Chunk(Webp, "XMP ", payload)),
        })
        {
            var place = Path.Combine(site.DataFolder, name);
            await File.WriteAllBytesAsync(place, bytes);
            Assert.Null(PictureBytes.CleanSize(MediaKind.OfName(name)!, place));
            var result = await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync("ban/" + name, new MemoryStream(bytes), "test"));
            if (result.File is { } file)
            {
                Assert.NotEqual(file.SourceHash, file.Hash);
                var kept = await site.Scope<MediaLibrary, byte[]>(library => File.ReadAllBytesAsync(library.PlaceOf(file)));
                Assert.DoesNotContain("alert(1)", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
            }
        }
    }

    // What the library itself writes, from pictures in each format that is kept.
    private async Task<IReadOnlyList<(string Name, byte[] Bytes)>> StoredAsync()
    {
        var files = new List<(string, byte[])> { ("tet.webp", Webp) };
        var logo = await File.ReadAllBytesAsync(RepositoryFolder.Below("recipes", "media", "logo.png"));
        foreach (var (name, bytes) in new[] { ("logo.png", logo), ("anh.jpg", Pictures.SidewaysJpeg(300, 200)) })
        {
            var file = await ImportAsync("nguon/" + name, bytes);
            files.Add((name, await site.Scope<MediaLibrary, byte[]>(library => File.ReadAllBytesAsync(library.PlaceOf(file)))));
        }

        return files;
    }

    private async Task<MediaFile> ImportAsync(string path, byte[] bytes)
    {
        var result = await site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync(path, new MemoryStream(bytes), "test"));
        Assert.True(result.Problem is null, $"{path}: {result.Problem}");
        return result.File!;
    }

    private static byte[] Chunk(byte[] webp, string name, byte[] payload)
    {
        var body = payload.Length % 2 == 0 ? payload : [.. payload, 0];
        var head = new byte[8];
        Encoding.ASCII.GetBytes(name).CopyTo(head, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), (uint)payload.Length);
        byte[] all = [.. webp, .. head, .. body];
        BinaryPrimitives.WriteUInt32LittleEndian(all.AsSpan(4), (uint)all.Length - 8);
        return all;
    }
}
