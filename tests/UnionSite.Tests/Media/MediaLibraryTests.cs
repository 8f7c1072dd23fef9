using System.IO.Compression;
using System.Text;
using NetVips;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Media;

public sealed class MediaLibraryTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Corpus = "09-images";

    [Fact]
    public async Task Import_OfAPhotograph_IsUpright_WithoutMetadata_AndChangesNothingTheSecondTime()
    {
        var bytes = Pictures.SidewaysJpeg(400, 200);
        var first = await ImportAsync("tin/2026/anh-ngang.jpg", bytes);
        Assert.Null(first.Problem);
        Assert.Equal((200, 400, "image/jpeg"), (first.File!.Width, first.File.Height, first.File.ContentType));
        var place = await site.Scope<MediaLibrary, string>(library => Task.FromResult(library.PlaceOf(first.File)));
        Assert.DoesNotContain("Bi Mat", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(place)), StringComparison.Ordinal);
        using var stored = Image.NewFromFile(place);
        Assert.False(stored.Contains("exif-data"));
        Assert.False((await ImportAsync("tin/2026/anh-ngang.jpg", bytes)).IsChanged);
    }

    [Fact]
    public async Task Import_OfAWidePicture_IsMadeSmaller()
    {
        var result = await ImportAsync("rong.png", Pictures.Png(3000, 30));
        Assert.Equal(2560, result.File!.Width);
    }

    [Theory]
    [InlineData("../ngoai.png")]
    [InlineData("a/../../b.png")]
    [InlineData("a\\b.png")]
    [InlineData("con.png")]
    [InlineData("a//b.png")]
    [InlineData(".an.png")]
    [InlineData("a\u0000.png")]
    [InlineData("a/b.png/c.exe")]
    [InlineData("hinh.svg")]
    [InlineData("trang.html")]
    [InlineData("khong-duoi")]
    public async Task Import_UnderABadName_IsRefused(string path)
    {
        var result = await ImportAsync(path, Pictures.Png(4, 4));
        Assert.False(string.IsNullOrEmpty(result.Problem));
    }

    [Theory]
    [InlineData("anh.jpg", "<script>alert(1)</script>")]
    [InlineData("anh.png", "GIF89a<?php system($_GET['c']); ?>")]
    [InlineData("van-ban.pdf", "MZ this is a program")]
    [InlineData("van-ban.docx", "PK\u0003\u0004 not really")]
    [InlineData("bang.csv", "a\u0000b")]
    [InlineData("anh.gif", "GIF89a")]
    [InlineData("rong.txt", "")]
    public async Task Import_OfBytesThatAreNotWhatTheNameSays_IsRefused(string name, string text) =>
        Assert.False(string.IsNullOrEmpty((await ImportAsync("thu/" + name, Encoding.Latin1.GetBytes(text))).Problem));

    [Fact]
    public async Task Import_OfAPictureBomb_IsRefused_BeforeItIsDecoded()
    {
        var result = await ImportAsync("bom.png", Pictures.Bomb(30_000, 30_000));
        Assert.Contains("điểm ảnh", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfADamagedPicture_IsRefused()
    {
        var whole = Pictures.SidewaysJpeg(600, 600);
        Assert.NotNull((await ImportAsync("cut.jpg", whole[..(whole.Length / 2)])).Problem);
        Assert.NotNull((await ImportAsync("bua.png", Pictures.Bomb(2000, 2000))).Problem);
    }

    [Fact]
    public async Task Import_OfAPictureWithAProgramBehindIt_KeepsOnlyThePicture()
    {
        byte[] both = [.. Pictures.Png(20, 20), .. Encoding.ASCII.GetBytes("<?php system('id'); ?>")];
        var result = await ImportAsync("hai-mat.png", both);
        Assert.Null(result.Problem);
        var place = await site.Scope<MediaLibrary, string>(library => Task.FromResult(library.PlaceOf(result.File!)));
        Assert.DoesNotContain("php", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(place)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfAnOfficeFile_NeedsItsParts_AndNoMacros()
    {
        Assert.Null((await ImportAsync("ke-hoach.docx", Office("[Content_Types].xml", "word/document.xml"))).Problem);
        Assert.NotNull((await ImportAsync("macro.docx", Office("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).Problem);
        Assert.NotNull((await ImportAsync("bang.xlsx", Office("[Content_Types].xml", "word/document.xml"))).Problem);
    }

    [Fact]
    public async Task Upload_MakesAPlainName_AndNeverOverwrites()
    {
        var first = await UploadAsync("Tin tức/2026", "Ảnh Hội nghị.PNG", Pictures.Png(10, 10));
        var second = await UploadAsync("Tin tức/2026", "C:\\anh\\Ảnh Hội nghị.PNG", Pictures.Png(12, 12));
        Assert.Equal("tin-tuc/2026/anh-hoi-nghi.png", first.File!.Path);
        Assert.Equal("tin-tuc/2026/anh-hoi-nghi-2.png", second.File!.Path);
    }

    [Fact]
    public async Task Delete_OfAUsedFile_SaysWhere_AndAnUnusedOneGoes()
    {
        await ImportAsync("dung/anh.png", Pictures.Png(11, 11));
        await site.SaveDraftAsync("NewsArticle", "Bài dùng ảnh để thử", item => item.Part("HtmlBodyPart")["Html"] = "<p><img src=\"/media/dung/anh.png\" alt=\"\"></p>");
        var problem = await site.Scope<MediaLibrary, string?>(library => library.DeleteAsync("dung/anh.png", "test"));
        Assert.Contains("Bài dùng ảnh để thử", problem, StringComparison.Ordinal);
        await ImportAsync("dung/thua.png", Pictures.Png(13, 13));
        Assert.Null(await site.Scope<MediaLibrary, string?>(library => library.DeleteAsync("dung/thua.png", "test")));
    }

    /// <summary>Odd and broken pictures of every format: each is taken or refused in words, none is a fault.</summary>
    [SharedDataFact(Corpus)]
    public async Task Import_OfEveryPictureOfACorpus_IsTakenUprightAndBare_OrRefused()
    {
        var (taken, refused, turned) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(SharedDataFactAttribute.Find(Corpus)!, "*", SearchOption.AllDirectories))
        {
            var result = await ImportAsync($"kho/{taken + refused}{Path.GetExtension(file)}", await File.ReadAllBytesAsync(file));
            Assert.True(result.File is null != (result.Problem is null), file);
            _ = result.File is null ? refused++ : taken++;
            turned += result.File is { Width: > 0 } picture && await IsTurnedAsync(file, picture) ? 1 : 0;
        }

        Assert.True(taken > 0 && refused > 0 && turned >= 4, $"{taken} taken, {refused} refused, {turned} turned upright");
        using var reader = site.AnonymousClient();
        Assert.Equal(System.Net.HttpStatusCode.OK, await reader.StatusAsync("/"));
    }

    // Nothing of what the camera wrote is kept, and what lay on its side stands.
    private async Task<bool> IsTurnedAsync(string source, MediaFile picture)
    {
        using var stored = Image.NewFromFile(await site.Scope<MediaLibrary, string>(library => Task.FromResult(library.PlaceOf(picture))));
        Assert.DoesNotContain(stored.GetFields(), field => field is "exif-data" or "xmp-data" or "iptc-data" or "icc-profile-data" || field.StartsWith("exif-", StringComparison.Ordinal));
        Assert.True(!stored.Contains("orientation") || Convert.ToInt32(stored.Get("orientation"), System.Globalization.CultureInfo.InvariantCulture) <= 1, source);
        using var original = Image.NewFromFile(source);
        var isOnItsSide = original.Contains("orientation") && Convert.ToInt32(original.Get("orientation"), System.Globalization.CultureInfo.InvariantCulture) >= 5;
        Assert.True(!isOnItsSide || (original.Width > original.Height) == (picture.Width < picture.Height) || original.Width == original.Height, source);
        return isOnItsSide;
    }

    private static byte[] Office(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                zip.CreateEntry(entry);
            }
        }

        return stream.ToArray();
    }

    private Task<MediaResult> ImportAsync(string path, byte[] bytes) =>
        site.Scope<MediaLibrary, MediaResult>(library => library.ImportAsync(path, new MemoryStream(bytes), "test"));

    private Task<MediaResult> UploadAsync(string folder, string name, byte[] bytes) =>
        site.Scope<MediaLibrary, MediaResult>(library => library.UploadAsync(folder, name, new MemoryStream(bytes), "test"));
}
