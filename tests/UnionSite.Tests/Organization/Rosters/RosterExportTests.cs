using System.Net;
using System.Text;
using UnionSite.Modules.Organization;
using UnionSite.Modules.Organization.Members;
using UnionSite.Modules.Organization.Units;
using UnionSite.Tests.Site;
using Xunit;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>Rosters on their way out open in a spreadsheet with their accents, and calculate nothing.</summary>
public sealed class RosterExportTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Export_AsAtADay_OfUnitOrSubtree()
    {
        var unit = await RosterDesk.UnitAsync(site, "CĐCS Xuất Khẩu Chè");
        var team = await Units.FoundAsync(site, "=Tổ \"Lạ\"; cmd", UnitKind.UnionGroup, unit);
        await Units.AdmitAsync(site, unit, "Đỗ Thị Ước", number: "XU-1");
        var gone = await Units.AdmitAsync(site, unit, "Hà Thị Ân", number: "XU-2");
        await Units.AdmitAsync(site, team, "Lò Văn Ếch", number: "XU-3");
        await site.Scope<MemberBook>(async book => Assert.True((await book.CeaseAsync(gone, Units.From("2026-10-01"), "test", CancellationToken.None)).IsDone));
        using var admin = await site.SignInAsync("Administrator");

        var csv = Encoding.UTF8.GetString(await FileAsync(admin, unit, new Dictionary<string, string?> { ["format"] = "csv" }));
        Assert.Equal(
            ["\uFEFFTT;Số thẻ đoàn viên;Họ và tên;Năm sinh;Số điện thoại;Thư điện tử;Mã đơn vị;Tên đơn vị;Từ ngày", "1;XU-1;Đỗ Thị Ước;;;;cdcs-xuat-khau-che;CĐCS Xuất Khẩu Chè;1/1/2015", "2;XU-3;Lò Văn Ếch;;;;to-la-cmd;\"'=Tổ \"\"Lạ\"\"; cmd\";1/1/2015", ""],
            csv.Split("\r\n"));
        var before = Tables.Read(await FileAsync(admin, unit, new Dictionary<string, string?> { ["Day"] = "2026-09-30", ["alone"] = "true" }));
        Assert.Equal(["1:TT|Số thẻ đoàn viên|Họ và tên|Năm sinh|Số điện thoại|Thư điện tử|Mã đơn vị|Tên đơn vị|Từ ngày", "2:1|XU-2|Hà Thị Ân||||cdcs-xuat-khau-che|CĐCS Xuất Khẩu Chè|1/1/2015", "3:2|XU-1|Đỗ Thị Ước||||cdcs-xuat-khau-che|CĐCS Xuất Khẩu Chè|1/1/2015"], before);
        // What goes out comes in again, and says nothing new.
        var again = await RosterDesk.PreviewAsync(site, admin, unit, await FileAsync(admin, unit, []));
        Assert.Equal("0 2 0 0 0 0", RosterDesk.Planned(await RosterDesk.FindAsync(site, again)));
        using var wrong = await admin.SubmitAsync($"/Admin/Organization/Units/{unit}/Export", "main form", new Dictionary<string, string?> { ["Day"] = "" });
        Assert.NotNull((await wrong.PageAsync()).QuerySelector("[name=Day][aria-invalid=true]"));
        // No file of it stays behind.
        Assert.Empty(Directory.GetFiles(Path.Combine(site.DataFolder, "private", "rosters"), "*.draft"));
    }

    private static async Task<byte[]> FileAsync(HttpClient admin, long unit, Dictionary<string, string?> values)
    {
        using var answer = await admin.SubmitAsync($"/Admin/Organization/Units/{unit}/Export", "main form", values);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
