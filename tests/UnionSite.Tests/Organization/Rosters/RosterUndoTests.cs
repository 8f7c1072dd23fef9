using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Rosters;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>An import goes on where it was broken off, and is taken back as far as nothing was built on it.</summary>
public sealed class RosterUndoTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task BrokenOff_GoesOn_WithoutDoublesOrLosses()
    {
        const int rows = 800;
        var unit = await RosterDesk.UnitAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        var table = new StringBuilder("Số thẻ;Họ tên;Năm sinh\n");
        for (var i = 0; i < rows; i++)
        {
            // Every hundredth row repeats the number of the one before.
            table.Append(CultureInfo.InvariantCulture, $"BO-{(i % 100 == 99 ? i - 1 : i)};Lò Văn {Letters(i)};{1960 + (i % 40)}\n");
        }

        var address = await RosterDesk.PreviewAsync(site, admin, unit, table.ToString());
        Assert.Equal($"{rows - 8} 0 0 0 0 8", RosterDesk.Planned(await RosterDesk.FindAsync(site, address)));
        // The worker is not told: the run is done here, and broken off twice wherever it happens to be.
        var key = RosterDesk.KeyOf(address);
        await site.Scope<SiteDb>(db => db.Set<RosterImport>().Where(one => one.Key == key).ExecuteUpdateAsync(set => set.SetProperty(one => one.State, RosterState.Running).SetProperty(one => one.Gone, 0)));
        foreach (var done in new[] { 1, 400 })
        {
            using var cancel = new CancellationTokenSource();
            var run = RunAsync(key, cancel.Token);
            while (!run.IsCompleted && await CountAsync(key) < done)
            {
                await Task.Delay(5);
            }

            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
            // Each row is whole: as many members as rows of the import that say so.
            Assert.Equal((await RosterDesk.MembersAsync(site, unit)).Count, await site.Scope<SiteDb, int>(db => db.Set<RosterChange>().CountAsync(change => change.Deed == RosterDeed.Admitted && db.Set<RosterImport>().Any(one => one.Id == change.ImportId && one.Key == key))));
        }

        await RunAsync(key, CancellationToken.None);
        var import = await RosterDesk.SettleAsync(site, key);
        Assert.Equal((RosterState.Done, $"0 {rows - 8} 0 0 0 8", rows), (import.State, RosterDesk.Results(import), import.Gone));
        Assert.Equal(rows - 8, (await RosterDesk.MembersAsync(site, unit)).Distinct().Count());
        Assert.Equal(rows - 8, await Units.CountAsync(site, unit, "2026-11-23"));

        import = await RosterDesk.UndoAsync(site, admin, address);
        Assert.Equal((RosterState.Undone, rows - 8, 0), (import.State, import.TakenBack, import.Kept));
        Assert.Empty(await RosterDesk.MembersAsync(site, unit));
        Assert.Equal(0, await Units.CountAsync(site, unit, "2026-11-23"));
        Assert.Equal(0, await site.Scope<SiteDb, int>(db => db.Set<Member>().CountAsync(member => member.MemberNumber.StartsWith("BO-"))));
    }

    [Fact]
    public async Task Undo_LeavesWhatWasBuiltUpon_AndSaysWhy()
    {
        var (unit, other) = (await RosterDesk.UnitAsync(site), await RosterDesk.UnitAsync(site));
        using var admin = await site.SignInAsync("Administrator");
        var address = await RosterDesk.PreviewAsync(site, admin, unit, "Số thẻ;Họ tên\nUN-1;Lò Văn Yên\nUN-2;Lò Văn Sửa\nUN-3;Lò Văn Đi\nUN-4;Lò Văn Nghỉ\n");
        await RosterDesk.RunAsync(site, admin, address);
        var ids = await site.Scope<SiteDb, Dictionary<string, long>>(db => db.Set<Member>().Where(member => member.MemberNumber.StartsWith("UN-")).ToDictionaryAsync(member => member.MemberNumber, member => member.Id));
        await site.Scope<MemberBook>(async book =>
        {
            Assert.True((await book.CorrectAsync(ids["UN-2"], 0, new MemberValues("UN-2", "Lò Văn Sửa", "0912000021", null, null), "test", CancellationToken.None)).IsDone);
            Assert.True((await book.TransferAsync(ids["UN-3"], other, Units.From("2026-11-23"), "test", CancellationToken.None)).IsDone);
            Assert.True((await book.CeaseAsync(ids["UN-4"], Units.From("2026-11-25"), "test", CancellationToken.None)).IsDone);
        });
        var import = await RosterDesk.UndoAsync(site, admin, address);
        Assert.Equal((1, 3), (import.TakenBack, import.Kept));
        var report = await RosterDesk.WordsAsync(admin, address + "/Report");
        Assert.Contains("Đã lấy lại 1 dòng; 3 dòng không lấy lại được", report, StringComparison.Ordinal);
        Assert.Contains("3 Không lấy lại được thông tin đã được sửa sau khi nhập", report, StringComparison.Ordinal);
        Assert.Contains("4 Không lấy lại được đã chuyển đơn vị hoặc thôi là đoàn viên sau khi nhập", report, StringComparison.Ordinal);
        Assert.Equal(3, await site.Scope<SiteDb, int>(db => db.Set<Member>().CountAsync(member => member.MemberNumber.StartsWith("UN-"))));
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public async Task Undo_IsOffered_ForAMonth()
    {
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        var unit = await RosterDesk.UnitAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        var address = await RosterDesk.PreviewAsync(site, admin, unit, "Số thẻ;Họ tên\nUN-5;Lò Văn Tháng\n");
        await RosterDesk.RunAsync(site, admin, address);
        Assert.Contains("Lấy lại toàn bộ", await RosterDesk.WordsAsync(admin, address + "/Report"), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(31));
        await site.Scope<RosterWork>(work => work.SweepAsync(CancellationToken.None));
        using var later = await site.SignInAsync("Administrator");
        Assert.DoesNotContain("Lấy lại toàn bộ", await RosterDesk.WordsAsync(later, address + "/Report"), StringComparison.Ordinal);
        Assert.Equal(0, await site.Scope<SiteDb, int>(db => db.Set<RosterChange>().CountAsync()));
    }

    private Task RunAsync(string key, CancellationToken cancel) => Task.Run(() => site.Scope<RosterWork>(async work =>
    {
        var import = await work.NextAsync(cancel);
        Assert.Equal(key, import!.Key);
        await work.DoAsync(import, cancel);
    }), CancellationToken.None);

    private Task<int> CountAsync(string key) => site.Scope<SiteDb, int>(db => db.Set<RosterImport>().Where(one => one.Key == key).Select(one => one.Gone).SingleAsync());

    private static string Letters(int number) => string.Concat("abcdefghij"[number / 1000 % 10], "abcdefghij"[number / 100 % 10], "abcdefghij"[number / 10 % 10], "abcdefghij"[number % 10]);
}
