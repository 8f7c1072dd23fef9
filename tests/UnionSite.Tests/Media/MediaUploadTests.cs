using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using UnionSite.Cms.Media;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Media;

/// <summary>Files that come in pieces: resumed, checked, refused one by one, counted against quotas, and found again.</summary>
public sealed class MediaUploadTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Names = "08-sanitiser-and-attack-strings";

    [Fact]
    public async Task File_InPieces_IsStored_AndABrokenOneGoesOnWhereItStopped()
    {
        var bytes = Text(350_000, 'k');
        using var writer = await site.SignInAsync("Contributor");
        var upload = new Uploader(writer);
        var (_, told) = await upload.StartAsync("Kế hoạch.txt", bytes.Length, "Tải dở", Uploader.Sum(bytes));
        var id = told["id"]!.GetValue<string>();
        Assert.Equal(100_000, (await upload.PieceAsync(id, 0, bytes[..100_000])).Told["received"]!.GetValue<long>());
        // A piece that comes twice, and one that is too early.
        Assert.Equal(100_000, (await upload.PieceAsync(id, 0, bytes[..100_000])).Told["received"]!.GetValue<long>());
        var (early, where) = await upload.PieceAsync(id, 200_000, bytes[200_000..300_000]);
        Assert.Equal((409, 100_000), (early, where["received"]!.GetValue<long>()));
        Assert.Equal(409, (await upload.FinishAsync(id)).Status);
        Assert.Contains("Kế hoạch.txt: đã gửi 97 KB trên 341 KB", (await writer.GetPageAsync("/Admin/Media")).QuerySelector("[data-open]")!.Words(), StringComparison.Ordinal);

        // The page was closed; the same file, chosen again, goes on.
        var (_, again) = await upload.StartAsync("Kế hoạch.txt", bytes.Length, "Tải dở", Uploader.Sum(bytes));
        Assert.Equal((id, 100_000), (again["id"]!.GetValue<string>(), again["received"]!.GetValue<long>()));
        await upload.PieceAsync(id, 100_000, bytes[100_000..]);
        var stored = (await upload.FinishAsync(id)).Told;
        Assert.Equal("tai-do/ke-hoach.txt", stored["path"]!.GetValue<string>());
        Assert.Equal("tai-do/ke-hoach.txt", (await upload.FinishAsync(id)).Told["path"]!.GetValue<string>());
        Assert.Equal(bytes, await writer.GetByteArrayAsync(new Uri("/media/tai-do/ke-hoach.txt", UriKind.Relative)));
        Assert.Null((await writer.GetPageAsync("/Admin/Media")).QuerySelector("[data-open]"));
    }

    [Fact]
    public async Task File_ThatChangedOnTheWay_OrIsLongerThanSaid_IsRefused()
    {
        var bytes = Text(5_000, 'h');
        using var writer = await site.SignInAsync("Contributor");
        var upload = new Uploader(writer);
        var id = (await upload.StartAsync("a.txt", bytes.Length, hash: Uploader.Sum(bytes))).Told["id"]!.GetValue<string>();
        Assert.Contains("dài hơn", (await upload.PieceAsync(id, 0, Text(5_001, 'h'))).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        await upload.PieceAsync(id, 0, Text(5_000, 'x'));
        Assert.Contains("không giống tệp gửi đi", (await upload.FinishAsync(id)).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(410, (await upload.FinishAsync(id)).Status);
        Assert.Contains("30 MB", (await upload.StartAsync("to.txt", 31L << 20)).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("trống", (await upload.StartAsync("rong.txt", 0)).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_AreTheirOwnersAlone_AndNobodyElseMaySend()
    {
        var bytes = Text(900, 'r');
        using var first = await site.SignInAsync("Contributor");
        using var second = await site.SignInAsync("Contributor");
        var id = (await new Uploader(first).StartAsync("rieng.txt", bytes.Length, hash: Uploader.Sum(bytes))).Told["id"]!.GetValue<string>();
        var stranger = new Uploader(second);
        Assert.Equal(410, (await stranger.PieceAsync(id, 0, bytes)).Status);
        Assert.Equal(410, (await stranger.FinishAsync(id)).Status);
        Assert.NotEqual(id, (await stranger.StartAsync("rieng.txt", bytes.Length, hash: Uploader.Sum(bytes))).Told["id"]!.GetValue<string>());

        using var member = await site.SignInAsync("Member");
        using var anonymous = site.AnonymousClient();
        foreach (var client in new[] { member, anonymous })
        {
            using var refused = await client.PostAsync(new Uri("/Admin/Media/Uploads", UriKind.Relative), new FormUrlEncodedContent([]));
            Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Uploads_ThatNobodyGoesOnWith_ExpireAfterADay()
    {
        using var writer = await site.SignInAsync("Contributor");
        var upload = new Uploader(writer);
        var id = (await upload.StartAsync("cu.txt", 10)).Told["id"]!.GetValue<string>();
        await upload.PieceAsync(id, 0, Text(5, 'c'));
        var place = Path.Combine(site.DataFolder, "uploads", id);
        Assert.True(File.Exists(place));
        Assert.Equal(0, await site.Scope<MediaUploads, int>(uploads => uploads.ExpireAsync(default)));
        site.Clock.Advance(TimeSpan.FromHours(25));
        // The site's own hourly round may have been first.
        await site.Scope<MediaUploads, int>(uploads => uploads.ExpireAsync(default));
        for (var tries = 0; tries < 100 && File.Exists(place); tries++)
        {
            await Task.Delay(50);
        }

        Assert.False(File.Exists(place));
    }

    /// <summary>Hostile names, wrong bytes, bombs, two-faced files and SVG among good ones: each gets its reason, the good ones stay.</summary>
    [SharedDataFact(Names)]
    public async Task HostileFiles_AreRefusedEachWithAReason_WhileTheGoodOnesStay()
    {
        using var writer = await site.SignInAsync("Contributor");
        var upload = new Uploader(writer);
        var names = (await File.ReadAllLinesAsync(Path.Combine(SharedDataFactAttribute.Find(Names)!, "dev", "upload-filenames.jsonl")))
            .Select(line => JsonNode.Parse(line)!["payload"]!.GetValue<string>()).ToList();
        Assert.True(names.Count > 100);
        var size = 50;
        foreach (var name in names)
        {
            var told = await upload.SendAsync(name, Text(200 + size++, 'n'), "ten-la");
            if (told["path"]?.GetValue<string>() is { } path)
            {
                // Taken under a name that is safe everywhere, as what it is.
                Assert.Matches(@"^ten-la/[a-z0-9-]+\.(txt|csv)$", path);
            }
            else
            {
                Assert.False(string.IsNullOrWhiteSpace(told["problem"]?.GetValue<string>() ?? told["twin"]?.GetValue<string>()), name);
            }
        }

        foreach (var (name, bytes, reason) in new (string, byte[], string)[]
        {
            ("anh.svg", "<svg onload='alert(1)'/>"u8.ToArray(), "SVG"),
            ("anh.png", "GIF89a<?php ?>"u8.ToArray(), "không phải là PNG"),
            ("bom.png", Pictures.Bomb(30_000, 30_000), "điểm ảnh"),
            ("chuong-trinh.pdf", "MZ program"u8.ToArray(), "không phải là PDF"),
            ("trang.html", "<script>"u8.ToArray(), "Không nhận tệp"),
        })
        {
            Assert.Contains(reason, (await upload.SendAsync(name, bytes)).ToJsonString(Cms.Text.JsonText.Plain), StringComparison.Ordinal);
        }

        Assert.Equal("tot/anh-tot.png", (await upload.SendAsync("Ảnh tốt.png", Pictures.Png(51, 52), "tot"))["path"]!.GetValue<string>());
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twin_IsNamed_AndKeptOrUsedAsTheUserChooses()
    {
        var bytes = Pictures.Png(53, 54);
        using var writer = await site.SignInAsync("Contributor");
        var upload = new Uploader(writer);
        Assert.Equal("doi/mot.png", (await upload.SendAsync("mot.png", bytes, "doi"))["path"]!.GetValue<string>());
        Assert.Equal("doi/mot.png", (await upload.SendAsync("hai.png", bytes, "doi"))["twin"]!.GetValue<string>());
        // A browser that cannot reckon sums is told at the end, and what it sent is not lost by the question.
        var id = (await upload.StartAsync("ba.png", bytes.Length, "doi")).Told["id"]!.GetValue<string>();
        await upload.PieceAsync(id, 0, bytes);
        Assert.Equal("doi/mot.png", (await upload.FinishAsync(id)).Told["twin"]!.GetValue<string>());
        Assert.Equal("doi/ba.png", (await upload.FinishAsync(id, again: true)).Told["path"]!.GetValue<string>());

        // The same without a script.
        using var form = await FormAsync(writer, ("bon.png", bytes));
        using var answer = await writer.PostAsync(new Uri("/Admin/Media", UriKind.Relative), form);
        var page = await answer.PageAsync();
        Assert.Contains("bon.png: tệp này đã có", page.QuerySelector("#tep-loi")!.Words(), StringComparison.Ordinal);
        Assert.StartsWith("/Admin/Media/File/doi/", page.QuerySelector("#tep-loi a")!.GetAttribute("href"), StringComparison.Ordinal);
        using var editor = await site.SignInAsync("Editor");
        Assert.Contains("doi/mot.png", (await editor.GetPageAsync("/Admin/Media/Storage")).QuerySelector("section:has(#tep-trung)")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotas_OfSiteFolderAndRole_AreAskedAtTheStartAndAtEveryPiece()
    {
        using var owner = await site.SignInAsync("Administrator");
        using var writer = await site.SignInAsync("Contributor");
        var upload = new Uploader(writer);
        var id = (await upload.StartAsync("truoc.txt", 2 << 20, "muc")).Told["id"]!.GetValue<string>();
        using var wrong = await owner.SubmitAsync("/Admin/Media/Storage", "form[action*='Quotas']", new Dictionary<string, string?> { ["SiteMegabytes"] = "nhiều", ["FolderQuotas"] = "muc" });
        Assert.Equal(2, (await wrong.PageAsync()).QuerySelectorAll(".err").Length);
        await SetAsync(owner, "", "muc: 1", "");
        Assert.Contains("Thư mục “muc”", (await upload.PieceAsync(id, 0, Text(1000, 'a'))).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Thư mục “muc”", (await upload.StartAsync("sau.txt", 2 << 20, "muc/duoi")).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        await SetAsync(owner, "", "", "Contributor: 1");
        Assert.Contains("Bạn đã dùng", (await upload.StartAsync("sau.txt", 2 << 20)).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull((await new Uploader(owner).StartAsync("sau.txt", 2 << 20)).Told["id"]);
        await SetAsync(owner, "1", "", "");
        Assert.Contains("cả trang", (await new Uploader(owner).StartAsync("sau-nua.txt", 2 << 20)).Told["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("trên 1 MB", (await owner.GetPageAsync("/Admin/Media/Storage")).QuerySelector(".gauges")!.Words(), StringComparison.Ordinal);
        await SetAsync(owner, "", "", "");

        // Who looks after files does not by that set bounds.
        using var editor = await site.SignInAsync("Editor");
        Assert.Null((await editor.GetPageAsync("/Admin/Media/Storage")).QuerySelector("form[action*='Quotas']"));
        using var forced = await editor.SubmitAsync("/Admin/Media/Storage", "form[action*='Scan']", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, forced.StatusCode);
    }

    private static async Task SetAsync(HttpClient owner, string whole, string folders, string roles)
    {
        using var saved = await owner.SubmitAsync("/Admin/Media/Storage", "form[action*='Quotas']", new Dictionary<string, string?> { ["SiteMegabytes"] = whole, ["FolderQuotas"] = folders, ["RoleQuotas"] = roles });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static byte[] Text(int length, char letter) => [.. Enumerable.Repeat((byte)letter, length)];

    private static async Task<MultipartFormDataContent> FormAsync(HttpClient client, params (string Name, byte[] Bytes)[] files)
    {
        var page = await client.GetPageAsync("/Admin/Media");
        var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("#tai-len input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "Uploads", name);
        }

        return form;
    }
}
