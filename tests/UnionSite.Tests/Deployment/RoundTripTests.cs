using System.IO.Compression;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Deployment;
using UnionSite.Cms.Items;
using UnionSite.Tests.Recipes;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Deployment;

/// <summary>What is written by one site and taken in by an empty one is written by that one again, byte for byte but for "exportUtc".</summary>
public sealed class RoundTripTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task StartingContent_WithMedia_TravelsUnchanged()
    {
        var first = await PackageAsync(site.Services, Everything());
        await using var empty = await RecipeSite.NewAsync();
        var travel = await TakeInAsync(empty, first);
        Assert.Empty(travel.Problem);
        Equal(first, await PackageAsync(empty.Services, Everything()));

        // The same once more changes nothing.
        var before = await empty.DumpAsync();
        await TakeInAsync(empty, first);
        Assert.Equal("", RecipeSite.Difference(before, await empty.DumpAsync()));
    }

    [Fact]
    public async Task Package_IsAsStockWritesIt_AndHoldsNoSecret()
    {
        await site.RunStepsAsync("""{ "name": "settings", "SmtpSettings": { "Host": "mail.example.vn", "Password": "mật-khẩu-thư" }, "SiteSalt": "muối-bí-mật" }, { "name": "OpenIdApplication", "ClientId": "app", "ClientSecret": "bí-mật-ứng-dụng" }""");
        var user = await site.CreateUserAsync("Editor", "khong-di-theo-goi");
        var package = await PackageAsync(site.Services, Everything());
        using var zip = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry("Recipe.json")!.Open());
        var text = await reader.ReadToEndAsync();
        Assert.All(new[] { "mật-khẩu-thư", "muối-bí-mật", "bí-mật-ứng-dụng", user.PasswordHash!, user.SecurityStamp!, "khong-di-theo-goi" }, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.Contains("mail.example.vn", text, StringComparison.Ordinal);
        var recipe = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(["name", "displayName", "description", "author", "website", "version", "issetuprecipe", "exportUtc", "categories", "tags", "steps"], recipe.Select(member => member.Key));
        var names = recipe["steps"]!.AsArray().Select(step => step!["name"]!.GetValue<string>()).ToList();
        Assert.True(names.IndexOf("ContentDefinition") < names.IndexOf("content"));
        var files = recipe["steps"]!.AsArray().Single(step => step!["name"]!.GetValue<string>() == "media")!["Files"]!.AsArray();
        Assert.All(files, file => Assert.NotNull(zip.GetEntry(file!["SourcePath"]!.GetValue<string>())));
    }

    [Fact]
    public async Task WhatThePersonMayNotRead_IsNotInThePackage()
    {
        await site.PublishAsync("NewsArticle", "Chỉ đoàn viên đọc được gói", item => item.Part(Audience.PartName)["Audience"] = "Members");
        await site.SaveDraftAsync("NewsArticle", "Nháp không ai khác đọc");
        var everybody = new ClaimsPrincipal(new ClaimsIdentity());
        var package = Encoding.UTF8.GetString(RecipeOf(await PackageAsync(site.Services, new ExportChoice { Drafts = true }, everybody)));
        Assert.DoesNotContain("Nháp không ai khác đọc", package, StringComparison.Ordinal);
        Assert.DoesNotContain("Nháp không ai khác đọc", Encoding.UTF8.GetString(RecipeOf(await PackageAsync(site.Services, new ExportChoice()))), StringComparison.Ordinal);
        Assert.Contains("Nháp không ai khác đọc", Encoding.UTF8.GetString(RecipeOf(await PackageAsync(site.Services, new ExportChoice { Drafts = true }))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextThatLooksLikeCode_DoesNotBecomeCode()
    {
        await site.PublishAsync("Page", "[js: uuid()]");
        var package = await PackageAsync(site.Services, new ExportChoice { Types = ["Page"] });
        await using var empty = await RecipeSite.NewAsync();
        await TakeInAsync(empty, await PackageAsync(site.Services, new ExportChoice { Site = true, Items = [] }));
        await TakeInAsync(empty, package);
        Equal(package, await PackageAsync(empty.Services, new ExportChoice { Types = ["Page"] }));
        Assert.Contains("\"[js: uuid()] \"", Encoding.UTF8.GetString(RecipeOf(package)), StringComparison.Ordinal);
    }

    internal static ExportChoice Everything() => new() { Site = true, Roles = true, Media = true, Drafts = true };

    internal static async Task<byte[]> PackageAsync(IServiceProvider services, ExportChoice choice, ClaimsPrincipal? user = null)
    {
        var admin = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Administrator"), new Claim(ClaimTypes.Name, "test")], "test"));
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "package.zip");
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PackageWriter>().WriteAsync(place, choice, user ?? admin, null, CancellationToken.None);
        return await File.ReadAllBytesAsync(place);
    }

    internal static async Task<Travel> TakeInAsync(RecipeSite target, byte[] package)
    {
        var store = target.Services.GetRequiredService<TravelStore>();
        var travel = store.New("test", "test", "gói");
        await target.Use<TravelImport>(async import =>
        {
            Assert.Null(await import.UnpackAsync(travel, new MemoryStream(package), CancellationToken.None));
            await import.PlanAsync(travel, CancellationToken.None);
        });
        Assert.Equal("", travel.Problem);
        await target.Use<TravelImport>(import => import.RunAsync(travel, CancellationToken.None));
        return travel;
    }

    internal static byte[] RecipeOf(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var stream = zip.GetEntry("Recipe.json")!.Open();
        var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    internal static void Equal(byte[] first, byte[] second)
    {
        using var left = new ZipArchive(new MemoryStream(first));
        using var right = new ZipArchive(new MemoryStream(second));
        Assert.Equal(left.Entries.Select(entry => entry.FullName), right.Entries.Select(entry => entry.FullName));
        Assert.Equal(Lines(first), Lines(second));
        foreach (var entry in left.Entries.Where(entry => entry.FullName != "Recipe.json"))
        {
            Assert.True((entry.Length, entry.Crc32) == (right.GetEntry(entry.FullName)!.Length, right.GetEntry(entry.FullName)!.Crc32), entry.FullName);
        }
    }

    private static string Lines(byte[] package) =>
        string.Join('\n', Encoding.UTF8.GetString(RecipeOf(package)).Split('\n').Where(line => !line.StartsWith("  \"exportUtc\":", StringComparison.Ordinal)));
}
