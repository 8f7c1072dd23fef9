using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionSite.Cms.Audit;
using UnionSite.Cms.Data;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Audit;

/// <summary>The log cannot be changed unseen, a person can be erased from it, and it says what was changed and where.</summary>
public sealed class AuditChainTests
{
    [Fact]
    public async Task EveryLine_IsSealed_AndTheWholeVerifies_OnTheScreen()
    {
        await using var site = await StartAsync();
        var admin = await site.SignInAsync("Administrator");
        var page = await admin.GetPageAsync("/Admin/AuditTrail");
        var response = await admin.SubmitAsync("/Admin/AuditTrail", page, "form[action*='handler=Verify']", new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var found = await VerifyAsync(site);
        Assert.True(found.Lines > 5);
        Assert.Contains($"Chuỗi nguyên vẹn. Đã kiểm {found.Lines} dòng", (await response.PageAsync()).Body!.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET Detail = 'khác' WHERE Sequence = 3", "Nội dung dòng 3 đã bị sửa.")]
    [InlineData("UPDATE audit_entries SET Who = 'người khác' WHERE Sequence = 3", "Nội dung dòng 3 đã bị sửa.")]
    [InlineData("UPDATE audit_entries SET Who = '', Detail = '', Screen = '', Subject = NULL, Salt = NULL WHERE Sequence = 3", "Nội dung dòng 3 đã bị sửa.")]
    [InlineData("UPDATE audit_entries SET AtUtc = '2020-01-01 00:00:00' WHERE Sequence = 3", "Dòng 3 không nối đúng vào dòng trước.")]
    [InlineData("UPDATE audit_entries SET Event = 'SignedIn' WHERE Sequence = 3", "Dòng 3 không nối đúng vào dòng trước.")]
    [InlineData("DELETE FROM audit_entries WHERE Sequence = 3", "Thiếu dòng 3 của chuỗi.")]
    public async Task AChangeBehindTheSitesBack_IsFound(string statement, string problem)
    {
        await using var site = await StartAsync();
        await site.Scope<AuditSealer, int>(sealer => sealer.SealAsync());
        // Whoever owns the file can drop the triggers; the chain is what tells.
        await ExecuteAsync(site, "DROP TRIGGER audit_entries_stay; DROP TRIGGER audit_entries_sealed;" + statement);
        Assert.Equal(problem, (await VerifyAsync(site)).Problem);
    }

    [Theory]
    [InlineData("DELETE FROM audit_entries WHERE Sequence = 3")]
    [InlineData("UPDATE audit_entries SET Event = 'SignedIn' WHERE Sequence = 3")]
    [InlineData("UPDATE audit_entries SET Hash = zeroblob(32) WHERE Sequence = 3")]
    public async Task TheStore_RefusesToMoveASealedLine(string statement)
    {
        await using var site = await StartAsync();
        await site.Scope<AuditSealer, int>(sealer => sealer.SealAsync());
        await Assert.ThrowsAsync<SqliteException>(() => ExecuteAsync(site, statement));
        Assert.True((await VerifyAsync(site)).IsWhole);
    }

    [Fact]
    public async Task ACutOffEnd_AndARewrittenLog_AreFound_ByTheHeadsThatLeft()
    {
        await using var site = await StartAsync();
        await site.Scope<AuditSealer, int>(sealer => sealer.SealAsync());
        var heads = site.Services.GetRequiredService<AuditHeads>();
        var head = await site.Scope<SiteDb, AuditHead?>(db => heads.LeaveAsync(db));
        Assert.NotNull(head);
        // Once a day.
        Assert.Null(await site.Scope<SiteDb, AuditHead?>(db => heads.LeaveAsync(db)));
        Assert.Equal(1, (await VerifyAsync(site)).Heads);

        await ExecuteAsync(site, "DROP TRIGGER audit_entries_stay; DELETE FROM audit_entries WHERE Sequence > 2");
        Assert.Contains("các dòng cuối đã bị cắt", (await VerifyAsync(site)).Problem, StringComparison.Ordinal);

        // A chain that is made anew hangs together, but not with the head that somebody kept.
        await ExecuteAsync(site, "DELETE FROM audit_entries;");
        for (var line = 0; line <= head.Sequence; line++)
        {
            await using var scope = site.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AuditLog>().Add("SignedIn", "ai đó", null, "Viết lại.");
            await scope.ServiceProvider.GetRequiredService<SiteDb>().SaveChangesAsync();
        }

        await site.Scope<AuditSealer, int>(sealer => sealer.SealAsync());
        Assert.Contains("nhật ký đã bị viết lại", (await VerifyAsync(site)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErasingAPerson_LeavesNoTrace_AndTheChainWhole()
    {
        await using var site = await StartAsync();
        var admin = await site.SignInAsync("Administrator");
        var gone = await site.CreateUserAsync("Editor", "tran.thi.xoa");
        var client = site.AnonymousClient();
        await client.SignInAsync("tran.thi.xoa", SiteFactory.Password);
        await site.Scope<AuditSealer, int>(sealer => sealer.SealAsync());
        Assert.Contains("tran.thi.xoa", (await admin.GetPageAsync("/Admin/AuditTrail?q=tran.thi.xoa")).QuerySelector("table")!.Words(), StringComparison.Ordinal);

        var page = await admin.GetPageAsync("/Admin/AuditTrail");
        const string Form = "form[action*='handler=Erase']";
        var refused = await admin.SubmitAsync("/Admin/AuditTrail", page, Form, new Dictionary<string, string?> { ["person"] = "tran.thi.xoa", ["reason"] = "Đơn của tran.thi.xoa" });
        Assert.Contains("không nêu tên người này", (await refused.PageAsync()).QuerySelector(".err")!.Words(), StringComparison.Ordinal);
        var done = await admin.SubmitAsync("/Admin/AuditTrail", page, Form, new Dictionary<string, string?> { ["person"] = "tran.thi.xoa", ["reason"] = "Đơn số 12" });
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var found = await VerifyAsync(site);
        Assert.True(found.IsWhole, found.Problem);
        Assert.True(found.Erased > 0);
        Assert.Equal(0, await site.Scope<SiteDb, int>(db => db.Audit.CountAsync(line => line.Who == "tran.thi.xoa" || line.Subject == gone.Id || line.Detail.Contains("tran.thi.xoa"))));
        Assert.Contains("Không có dòng nào khớp", (await admin.GetPageAsync("/Admin/AuditTrail?q=tran.thi.xoa")).Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALine_SaysWhatWasChanged_AndFromWhichScreen()
    {
        await using var site = await StartAsync();
        var item = await site.PublishAsync("NewsArticle", "Bản tin đổi tên");
        var admin = await site.SignInAsync("Administrator");
        var address = $"/Admin/Contents/ContentItems/{item.ContentItemId}/Edit";
        using var response = await admin.SubmitAsync(address, "#soan", new Dictionary<string, string?> { ["TitlePart.Title"] = "Bản tin đã đổi tên" }, "button[value=publish]");
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        var line = await site.Scope<SiteDb, AuditEntry>(db => db.Audit.OrderByDescending(entry => entry.Id).FirstAsync(entry => entry.Subject == item.ContentItemId));
        Assert.Contains("Bản tin đã đổi tên. Đổi: ", line.Detail, StringComparison.Ordinal);
        Assert.Matches(new Regex("^POST /Admin/Contents"), line.Screen);
    }

    [Fact]
    public async Task TheWords_AreFound_WithoutAccents_AndTheFileOpensSafely()
    {
        await using var site = await StartAsync();
        await site.PublishAsync("NewsArticle", "=cmd|' /C calc'!A0 Đại hội");
        await site.Scope<AuditSealer, int>(sealer => sealer.SealAsync());
        var admin = await site.SignInAsync("Administrator");
        var page = await admin.GetPageAsync("/Admin/AuditTrail?q=dai hoi");
        Assert.Contains("Đại hội", page.QuerySelector("table")!.Words(), StringComparison.Ordinal);
        var file = await admin.SubmitAsync("/Admin/AuditTrail?q=dai%20hoi", page, "form[action*='handler=Export']", new Dictionary<string, string?>());
        Assert.True(file.StatusCode == HttpStatusCode.OK && file.Content.Headers.ContentType?.MediaType == "text/csv", $"{file.StatusCode} {string.Join(" | ", site.Log.Lines)}");
        var bytes = await file.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("Đại hội", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("(^|,)\"?[=+@]", RegexOptions.Multiline), text);
        Assert.Equal(1, await site.Scope<SiteDb, int>(db => db.Audit.CountAsync(line => line.Event == "AuditExported")));
    }

    [Fact]
    public async Task TheLog_IsForThoseWhoMaySeeIt()
    {
        await using var site = await StartAsync();
        var editor = await site.SignInAsync("Editor");
        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync("/Admin/AuditTrail"));
    }

    [Fact]
    public void EveryEvent_HasAName()
    {
        var known = new AuditEvents(UnionSite.Web.SiteHost.Modules).All.Keys.ToHashSet(StringComparer.Ordinal);
        var written = RepositoryFolder.Files("src", "*.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), """udit\.Add\("(?<name>\w+)",""").Select(match => match.Groups["name"].Value)).Where(name => name != "Content").ToList();
        Assert.True(written.Count > 20);
        Findings.None(written.Where(name => !known.Contains(name)));
    }

    private static async Task<SiteFactory> StartAsync()
    {
        var site = new SiteFactory();
        await site.InitializeAsync();
        return site;
    }

    private static Task<AuditVerification> VerifyAsync(SiteFactory site) =>
        site.Scope<AuditVerifier, AuditVerification>(verifier => verifier.VerifyAsync(AuditHeads.Read(Path.Combine(site.DataFolder, "audit-heads.txt"))));

    private static Task ExecuteAsync(SiteFactory site, string statement) => site.Scope<SiteDb>(async db =>
    {
        await db.Database.ExecuteSqlRawAsync(statement);
    });
}
