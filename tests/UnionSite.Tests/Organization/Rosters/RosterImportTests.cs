using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnionSite.Cms.Data;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Posts;
using UnionSite.Modules.Organization.Rosters;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>Rosters on their way in: file, columns, preview, run, report.</summary>
public sealed class RosterImportTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Workbook_GoesIn_StepByStep()
    {
        var unit = await RosterDesk.UnitAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        var book = Tables.Book(
            ["CÔNG ĐOÀN CƠ SỞ NHÀ MÁY"],
            ["TT", "Họ và tên", "Ngày sinh", "Dân tộc", "Số CCCD", "Điện thoại", "Số thẻ đoàn viên"],
            [1, "LÒ THỊ ĐƯỢM", new DateOnly(1985, 9, 5), "Thái", "012345678901", 912345678, "LC-IN-1"],
            [2, "Va\u0300ng A Pa\u0301o", "1990", "Mông", "012345678902", "+84 987.654.321", null],
            [3, "Tẩn 5 Mẩy", "31/2/1990", "Dao", "012345678903", "abc", "LC-IN-2"],
            [null, null, null, null, null, null, null],
            [4, "Hà Văn Sơn", "2/3/1979", "Kinh", "012345678904", null, "LC-IN-1"]);
        using var sent = await RosterDesk.UploadAsync(admin, unit, "danh sách.xlsx", book);
        var columns = sent.Headers.Location!.OriginalString;
        var words = await RosterDesk.WordsAsync(admin, columns);
        Assert.Contains("Tệp có cột trang này không được giữ: Dân tộc, Số CCCD.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("012345678901", words, StringComparison.Ordinal);
        await ChooseAsync(admin, columns);
        var address = columns[..columns.LastIndexOf('/')];
        Assert.Equal("2 0 0 0 0 2", RosterDesk.Planned(await RosterDesk.FindAsync(site, address)));
        var preview = await RosterDesk.WordsAsync(admin, address + "/Preview");
        Assert.Contains("Họ và tên: Họ và tên chỉ gồm chữ cái.", preview, StringComparison.Ordinal);
        Assert.Contains("Ngày sinh hoặc năm sinh: Hãy ghi ngày sinh dạng ngày/tháng/năm", preview, StringComparison.Ordinal);
        Assert.Contains("Số điện thoại: Hãy ghi số điện thoại Việt Nam", preview, StringComparison.Ordinal);
        Assert.Contains("số thẻ này đã có ở dòng 3 của tệp", preview, StringComparison.Ordinal);
        Assert.Empty(await RosterDesk.MembersAsync(site, unit));
        var refused = Encoding.UTF8.GetString(await admin.GetByteArrayAsync(new Uri(address + "/Preview?handler=Refused", UriKind.Relative)));
        Assert.StartsWith("\uFEFF", refused, StringComparison.Ordinal);
        Assert.Contains("7;Hà Văn Sơn;2/3/1979;;LC-IN-1;số thẻ này đã có ở dòng 3 của tệp", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789", refused, StringComparison.Ordinal);

        var import = await RosterDesk.RunAsync(site, admin, address);
        Assert.Equal((RosterState.Done, "0 2 0 0 0 2"), (import.State, RosterDesk.Results(import)));
        Assert.Equal(["LC-IN-1|Lò Thị Đượm|1985|0912345678", $"TAM-{import.Id}-4|Vàng A Páo|1990|0987654321"], await RosterDesk.MembersAsync(site, unit));
        Assert.Equal(2, await Units.CountAsync(site, unit, "2026-11-23"));
        Assert.Equal(0, await Units.CountAsync(site, unit, "2026-11-22"));
        var report = await RosterDesk.WordsAsync(admin, address + "/Report");
        Assert.Contains("Đã thêm: 2", report, StringComparison.Ordinal);
        Assert.Contains("5 Không nhận Họ và tên: Họ và tên chỉ gồm chữ cái.", report, StringComparison.Ordinal);
        // Nothing of the file stays, and no value of a row is in the trail or the log.
        Assert.False(Directory.Exists(Path.Combine(site.DataFolder, "private", "rosters", import.Key)));
        var trail = await site.Scope<SiteDb, List<string>>(db => db.Audit.OrderBy(line => line.Id).Select(line => line.Event + ": " + line.Detail).ToListAsync());
        Assert.Contains($"RosterImported: Danh sách số {import.Id}: thêm 2, sửa 0, chuyển đến 0, giữ nguyên 0, bỏ qua 0, không nhận 2.", trail);
        Assert.Equal(2, trail.Count(line => line.StartsWith("MemberAdmitted", StringComparison.Ordinal) && line.EndsWith($"Danh sách số {import.Id}.", StringComparison.Ordinal)));
        Findings.None(trail.Concat(site.Log.Lines).Where(line => line.Contains("Đượm", StringComparison.Ordinal) || line.Contains("912345678", StringComparison.Ordinal) || line.Contains("LC-IN-1", StringComparison.Ordinal)));
        Findings.None(await Units.LedgerFaultsAsync(site));

        // The same file again: the columns are remembered, and there is nothing to do.
        var again = await RosterDesk.PreviewAsync(site, admin, unit, book, new Dictionary<string, string?> { ["MendsCase"] = "true" });
        Assert.Equal("0 2 0 0 0 2", RosterDesk.Planned(await RosterDesk.FindAsync(site, again)));
        Assert.Contains("Không có dòng nào thay đổi điều gì", await RosterDesk.WordsAsync(admin, again + "/Preview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_AreRemembered_ForTheUnit()
    {
        var unit = await RosterDesk.UnitAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        await RosterDesk.PreviewAsync(site, admin, unit, "Họ tên;Mã NV\nLò Văn Ón;NV-1\n", new Dictionary<string, string?> { ["Fields[1]"] = "1" });
        using var sent = await RosterDesk.UploadAsync(admin, unit, "b.csv", Encoding.UTF8.GetBytes("Mã NV;Họ tên\nNV-2;Lò Văn Uôn\n"));
        var page = await admin.GetPageAsync(sent.Headers.Location!.OriginalString);
        Assert.Equal("1", page.QuerySelector("[name='Fields[0]'] option[selected]")!.GetAttribute("value"));
        using var other = await RosterDesk.UploadAsync(admin, await RosterDesk.UnitAsync(site), "b.csv", Encoding.UTF8.GetBytes("Mã NV;Họ tên\nNV-2;Lò Văn Uôn\n"));
        Assert.Equal("0", (await admin.GetPageAsync(other.Headers.Location!.OriginalString)).QuerySelector("[name='Fields[0]'] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Changes_Transfers_AndReturns_AreTold_AndDone()
    {
        var (old, unit) = (await RosterDesk.UnitAsync(site), await RosterDesk.UnitAsync(site));
        await Units.AdmitAsync(site, unit, "Lò Văn Thay", number: "CT-1");
        await Units.AdmitAsync(site, old, "Lò Văn Chuyển", number: "CT-2");
        var back = await Units.AdmitAsync(site, old, "Lò Văn Về", number: "CT-3");
        await site.Scope<MemberBook>(async book => Assert.True((await book.CeaseAsync(back, Units.From("2020-01-01"), "test", CancellationToken.None)).IsDone));
        await Units.AdmitAsync(site, unit, "Lò Văn Khác", number: "CT-4");
        using var admin = await site.SignInAsync("Administrator");
        var address = await RosterDesk.PreviewAsync(site, admin, unit, "Số thẻ,Họ tên,Năm sinh,SĐT\nCT-1,Lò Văn Thay,1980,0912000001\nct-2,LÒ VĂN CHUYỂN,1981,\nCT-3,Lò Văn Về,,\nCT-4,Vàng Thị Lạ,1982,\nCT-5,Lò Văn Mới,1983,\n");
        Assert.Equal("1 0 1 2 0 1", RosterDesk.Planned(await RosterDesk.FindAsync(site, address)));
        var words = await RosterDesk.WordsAsync(admin, address + "/Preview");
        Assert.Contains("khác: Số điện thoại, Năm sinh.", words, StringComparison.Ordinal);
        Assert.Contains("đang ở đơn vị khác", words, StringComparison.Ordinal);
        Assert.Contains("từng là đoàn viên, nay trở lại", words, StringComparison.Ordinal);
        Assert.Contains("số thẻ này thuộc về một đoàn viên khác tên", words, StringComparison.Ordinal);
        var import = await RosterDesk.RunAsync(site, admin, address);
        Assert.Equal("0 1 1 2 0 1", RosterDesk.Results(import));
        // A list in capitals does not change how a name is written.
        Assert.Equal(["CT-2|Lò Văn Chuyển|1981|", "CT-4|Lò Văn Khác||", "CT-5|Lò Văn Mới|1983|", "CT-1|Lò Văn Thay|1980|0912000001", "CT-3|Lò Văn Về||"], await RosterDesk.MembersAsync(site, unit));
        Assert.Equal((5, 0, 1), (await Units.CountAsync(site, unit, "2026-11-23"), await Units.CountAsync(site, old, "2026-11-23"), await Units.CountAsync(site, old, "2026-11-22")));
        Findings.None(await Units.LedgerFaultsAsync(site));

        import = await RosterDesk.UndoAsync(site, admin, address);
        Assert.Equal((RosterState.Undone, 4, 0), (import.State, import.TakenBack, import.Kept));
        Assert.Equal(["CT-4|Lò Văn Khác||", "CT-1|Lò Văn Thay||"], await RosterDesk.MembersAsync(site, unit));
        Assert.Equal(["CT-2|Lò Văn Chuyển||"], await RosterDesk.MembersAsync(site, old));
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public async Task Duplicates_AreDecided_ByGroup_OrForAll()
    {
        var unit = await RosterDesk.UnitAsync(site);
        const string list = "Họ tên;Năm sinh;SĐT\nLò Thị Đôi;1990;0912000011\nLò Thị Đôi;1990;0912000012\nVàng Thị Hai;1991;\nTẩn Thị Ba;1992;0912000013\n";
        using var admin = await site.SignInAsync("Administrator");
        await RosterDesk.RunAsync(site, admin, await RosterDesk.PreviewAsync(site, admin, unit, "Họ tên;Năm sinh\nVàng Thị Hai;1991\nTẩn Thị Ba;1992\n"));
        var address = await RosterDesk.PreviewAsync(site, admin, unit, list);
        // Who is said to be the same in every respect is the same; the rest is for a person to decide.
        Assert.Equal("1 1 0 0 2 0", RosterDesk.Planned(await RosterDesk.FindAsync(site, address)));
        var page = await admin.GetPageAsync(address + "/Preview?loai=Duplicate");
        var groups = page.QuerySelectorAll("select[name^='Group.']").Select(box => box.GetAttribute("name")!).ToList();
        Assert.Equal(2, groups.Count);
        using (var decided = await admin.SubmitAsync(address + "/Preview", page, "form[action*='handler=Decide']", new Dictionary<string, string?> { [groups[0]] = "Another", ["all"] = "Update" }))
        {
            page = await admin.GetPageAsync(decided.Headers.Location!.OriginalString);
        }

        Assert.Equal("Another", page.QuerySelector($"select[name='{groups[0]}'] option[selected]")!.GetAttribute("value"));
        Assert.Equal("Update", page.QuerySelector("#tat-ca option[selected]")!.GetAttribute("value"));
        var import = await RosterDesk.RunAsync(site, admin, address);
        Assert.Equal("1 2 1 0 0 0", RosterDesk.Results(import));
        var members = await RosterDesk.MembersAsync(site, unit);
        Assert.Equal(4, members.Count);
        Assert.Equal(2, members.Count(member => member.Contains("|Lò Thị Đôi|1990|", StringComparison.Ordinal)));
        Assert.Contains(members, member => member.EndsWith("|Tẩn Thị Ba|1992|0912000013", StringComparison.Ordinal));
        // Left out by default, with the reason.
        import = await RosterDesk.RunAsync(site, admin, await RosterDesk.PreviewAsync(site, admin, unit, "Họ tên;Năm sinh;Số thẻ\nVàng Thị Hai;;VH-1\nVàng Thị Một;1999;\n"));
        Assert.Equal("0 1 0 0 1 0", RosterDesk.Results(import));
        Findings.None(await Units.LedgerFaultsAsync(site));
    }

    [Fact]
    public async Task OldFonts_TwoNameColumns_AndUnitsBelow()
    {
        var unit = await RosterDesk.UnitAsync(site, "CĐCS Chè Phông Cũ");
        var team = await Units.FoundAsync(site, "Tổ Sao chè Phông Cũ", UnitKind.UnionGroup, unit);
        // TCVN3 in a file of one byte for each letter.
        var old = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Hä vµ tªn ®Öm;Tªn;N¨m sinh;§¬n vÞ\nNguyÔn ThÞ;Hång;1985;Tæ Sao chÌ Ph«ng Cò\nLß V¨n;Phóc;1986;\nTrÇn ThÞ;LÖ;1987;Tæ kh«ng cã\n");
        using var admin = await site.SignInAsync("Administrator");
        var address = await RosterDesk.PreviewAsync(site, admin, unit, old);
        var words = await RosterDesk.WordsAsync(admin, address + "/Preview");
        Assert.Contains("phông cũ TCVN3, đã chuyển sang Unicode", words, StringComparison.Ordinal);
        Assert.Contains("Đơn vị (tên hoặc mã): Không thấy đơn vị này trong CĐCS Chè Phông Cũ.", words, StringComparison.Ordinal);
        var import = await RosterDesk.RunAsync(site, admin, address);
        Assert.Equal("0 2 0 0 0 1", RosterDesk.Results(import));
        Assert.Contains("Nguyễn Thị Hồng|1985|", Assert.Single(await RosterDesk.MembersAsync(site, team)), StringComparison.Ordinal);
        Assert.Contains("Lò Văn Phúc|1986|", Assert.Single(await RosterDesk.MembersAsync(site, unit)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doors_AreClosed_AndRefusedFilesLeaveNothing()
    {
        var unit = await RosterDesk.UnitAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        using var sent = await RosterDesk.UploadAsync(admin, unit, "a.csv", "Họ tên\nLò Văn Cửa\n"u8.ToArray());
        var columns = sent.Headers.Location!.OriginalString;
        using var editor = await site.SignInAsync("Editor");
        using var anonymous = site.AnonymousClient();
        foreach (var door in new[] { columns, columns.Replace("Columns", "Preview", StringComparison.Ordinal), columns.Replace("Columns", "Report", StringComparison.Ordinal), $"/Admin/Organization/Units/{unit}/Import", $"/Admin/Organization/Units/{unit}/Export" })
        {
            Assert.NotEqual(HttpStatusCode.OK, await editor.StatusAsync(door));
            Assert.NotEqual(HttpStatusCode.OK, await anonymous.StatusAsync(door));
        }

        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync("/Admin/Organization/Imports/..%2F../Columns"));
        Assert.Equal(HttpStatusCode.NotFound, await admin.StatusAsync("/Admin/Organization/Units/999999/Import"));
        var folder = Path.Combine(site.DataFolder, "private", "rosters");
        var before = Directory.GetFileSystemEntries(folder).Length;
        using (var refused = await RosterDesk.UploadAsync(admin, unit, "a.xlsx", [.. "PK\u0003\u0004"u8, .. new byte[90]]))
        {
            Assert.Contains("hỏng", (await refused.PageAsync()).QuerySelector("#o-Upload-loi")!.Words(), StringComparison.Ordinal);
        }

        Assert.Equal(before, Directory.GetFileSystemEntries(folder).Length);
    }

    [Fact]
    public async Task Chair_TakesIn_ForTheOwnUnitAlone()
    {
        var (unit, other) = (await RosterDesk.UnitAsync(site), await RosterDesk.UnitAsync(site));
        await Units.AdmitAsync(site, other, "Lò Văn Láng", number: "CH-1");
        using var chair = await Units.HolderAsync(site, unit, "UnionChair");
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync($"/Admin/Organization/Units/{other}/Import"));
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync($"/Admin/Organization/Units/{other}/Export"));
        // Somebody else's member is not taken away by a list.
        var address = await RosterDesk.PreviewAsync(site, chair, unit, "Số thẻ;Họ tên\nCH-1;Lò Văn Láng\nCH-2;Lò Văn Giềng\n");
        Assert.Contains("đang ở một đơn vị mà bạn không quản lý", await RosterDesk.WordsAsync(chair, address + "/Preview"), StringComparison.Ordinal);
        Assert.Equal("0 1 0 0 0 1", RosterDesk.Results(await RosterDesk.RunAsync(site, chair, address)));
        Assert.Single(await RosterDesk.MembersAsync(site, other));
        using var admin = await site.SignInAsync("Administrator");
        using var foreign = await RosterDesk.UploadAsync(admin, other, "a.csv", "Họ tên\nLò Văn Xa\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.NotFound, await chair.StatusAsync(foreign.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Rows_AreKept_UntilGivenUp_OrForADay()
    {
        await using var site = new SiteFactory();
        await site.InitializeAsync();
        var unit = await RosterDesk.UnitAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        var folder = Path.Combine(site.DataFolder, "private", "rosters");
        using var sent = await RosterDesk.UploadAsync(admin, unit, "a.csv", "Họ tên\nLò Văn Cửa\n"u8.ToArray());
        var columns = sent.Headers.Location!.OriginalString;
        // Given up: the rows go at once.
        using (var dropped = await admin.SubmitAsync(columns, "form[action*='handler=Drop']", new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.Redirect, dropped.StatusCode);
        }

        Assert.False(Directory.Exists(Path.Combine(folder, RosterDesk.KeyOf(columns))));
        // Forgotten: after a day.
        var waiting = await RosterDesk.PreviewAsync(site, admin, unit, "Họ tên\nLò Văn Đợi\n");
        site.Clock.Advance(TimeSpan.FromHours(25));
        await site.Scope<RosterWork>(work => work.SweepAsync(CancellationToken.None));
        Assert.Equal(RosterState.Dropped, (await RosterDesk.FindAsync(site, waiting)).State);
        Assert.Empty(Directory.GetDirectories(folder));
    }

    private static async Task ChooseAsync(HttpClient admin, string columns)
    {
        // A wrong choice is refused beside the columns, and nothing that was chosen is lost.
        using (var wrong = await admin.SubmitAsync(columns, "main form", new Dictionary<string, string?> { ["Fields[1]"] = "0", ["DecisionNumber"] = "9/QĐ-LĐLĐ", ["EffectiveOn"] = "" }))
        {
            var page = await wrong.PageAsync();
            Assert.Contains("Hãy chỉ ra cột “Họ và tên”", page.QuerySelector("#cot-loi")!.Words(), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("[name=EffectiveOn][aria-invalid=true]"));
            Assert.Equal("9/QĐ-LĐLĐ", page.QuerySelector("[name=DecisionNumber]")!.GetAttribute("value"));
        }

        using (var chosen = await admin.SubmitAsync(columns, "main form", new Dictionary<string, string?> { ["MendsCase"] = "true", ["DecisionNumber"] = "9/QĐ-LĐLĐ" }))
        {
            Assert.EndsWith("/Preview", chosen.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }
}
