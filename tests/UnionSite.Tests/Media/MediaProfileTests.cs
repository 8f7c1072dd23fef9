using NetVips;
using UnionSite.Cms.Recipes;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Media;

/// <summary>What a named size makes of a picture, seen in the picture that is served.</summary>
public sealed class MediaProfileTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    // The picture is 400 by 200, red; the numbers are stock Orchard's.
    [Theory]
    [InlineData("Max", 100, 100, 100, 50)]
    [InlineData("1", 100, 100, 100, 50)]
    [InlineData("Crop", 100, 100, 100, 100)]
    [InlineData("Pad", 100, 100, 100, 100)]
    [InlineData("Pad", 500, 500, 500, 500)]
    [InlineData("3", 100, 100, 100, 100)]
    [InlineData("BoxPad", 500, 300, 500, 300)]
    [InlineData("4", 100, 100, 100, 100)]
    [InlineData("Min", 100, 100, 200, 100)]
    [InlineData("5", 800, 800, 400, 200)]
    [InlineData("Stretch", 120, 300, 120, 300)]
    [InlineData("6", 120, 300, 120, 300)]
    [InlineData("Pad", 100, 0, 100, 50)]
    public async Task Mode_MakesTheSizeThatItsNameSays(string mode, int width, int height, int shownWidth, int shownHeight)
    {
        using var picture = await ServedAsync($$"""{ "Width": {{width}}, "Height": {{height}}, "Mode": "{{mode}}", "Format": "Png" }""");
        Assert.Equal((shownWidth, shownHeight), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task Pad_PaintsItsColour_AroundAnEnlargedPicture()
    {
        using var picture = await ServedAsync("""{ "Width": 800, "Height": 800, "Mode": "Pad", "Format": "Png", "BackgroundColor": "#00ff00" }""");
        Assert.Equal([0, 255, 0], picture[400, 10]);
        Assert.Equal([0, 255, 0], picture[5, 790]);
        Assert.Equal([200, 40, 40], picture[5, 400]);
    }

    [Fact]
    public async Task BoxPad_PaintsAroundThePicture_AsItIs()
    {
        using var picture = await ServedAsync("""{ "Width": 800, "Height": 800, "Mode": "BoxPad", "Format": "Png", "BackgroundColor": "0,0,255" }""");
        Assert.Equal([0, 0, 255], picture[190, 400]);
        Assert.Equal([200, 40, 40], picture[210, 400]);
        Assert.Equal([0, 0, 255], picture[400, 290]);
    }

    [Fact]
    public async Task Pad_WithoutColour_IsTransparent_AndWhiteInJpeg()
    {
        using var png = await ServedAsync("""{ "Width": 100, "Height": 100, "Mode": "Pad", "Format": "Png" }""");
        Assert.Equal(0, png[50, 2][3]);
        Assert.Equal(255, png[50, 50][3]);
        using var jpeg = await ServedAsync("""{ "Width": 100, "Height": 100, "Mode": "Pad", "Format": "Jpg" }""");
        Assert.Equal(3, jpeg.Bands);
        Assert.All(jpeg[50, 2], band => Assert.InRange(band, 250, 255));
    }

    [Fact]
    public async Task QualityAndFormat_AreThoseOfTheProfile()
    {
        var poor = await BytesAsync("""{ "Width": 300, "Height": 300, "Mode": "Max", "Format": 6, "Quality": 5 }""", "/media/ho-so/nhieu.png");
        var fine = await BytesAsync("""{ "Width": 300, "Height": 300, "Mode": "Max", "Format": 6, "Quality": 95 }""", "/media/ho-so/nhieu.png");
        Assert.Equal("image/webp", poor.Type);
        Assert.Equal("image/webp", fine.Type);
        Assert.True(poor.Bytes.Length * 2 < fine.Bytes.Length, $"{poor.Bytes.Length} and {fine.Bytes.Length} bytes");
    }

    private async Task<Image> ServedAsync(string profile) => Image.NewFromBuffer((await BytesAsync(profile, "/media/ho-so/do.png")).Bytes);

    private async Task<(string? Type, byte[] Bytes)> BytesAsync(string profile, string path)
    {
        var report = await site.RunStepsAsync($$"""
            { "name": "media", "Files": [
              { "TargetPath": "ho-so/do.png", "Base64": "{{Convert.ToBase64String(Plain())}}" },
              { "TargetPath": "ho-so/nhieu.png", "Base64": "{{Convert.ToBase64String(Noise())}}" } ] },
            { "name": "MediaProfiles", "MediaProfiles": { "thu": {{profile}} } }
            """);
        Assert.DoesNotContain(report.Steps, step => step.Outcome == StepOutcome.Failed);
        using var client = site.AnonymousClient();
        using var response = await client.GetAsync(new Uri(path + "?profile=thu", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return (response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync());
    }

    private static byte[] Plain()
    {
        using var image = Image.Black(400, 200, bands: 3).Linear([1.0, 1, 1], [200.0, 40, 40]).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return image.PngsaveBuffer();
    }

    private static byte[] Noise()
    {
        using var image = Image.Gaussnoise(400, 400, sigma: 40, mean: 128, seed: 7).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Bw);
        return image.PngsaveBuffer();
    }
}
