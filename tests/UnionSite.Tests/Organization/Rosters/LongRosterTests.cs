using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using UnionSite.Modules.Organization.Rosters;
using UnionSite.Tests.Site;
using UnionSite.Tests.Start;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Organization.Rosters;

/// <summary>A roster of 50,000 rows costs time and disk, not memory.</summary>
[Collection(Alone.Name)]
public sealed class LongRosterTests(SiteFactory site, ITestOutputHelper output) : IClassFixture<SiteFactory>
{
    private const int MostMegabytes = 48;

    [Fact]
    public async Task LongRoster_GoesInAndOut_WithFlatMemory()
    {
        var rows = SoakRun.Of(2_000, 50_000);
        var unit = await RosterDesk.UnitAsync(site);
        using var admin = await site.SignInAsync("Administrator");
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "dai.xlsx");
        Write(place, rows);
        var times = new List<string>();
        var watch = Stopwatch.StartNew();
        var address = "";
        var sent = await PeakAsync(async () =>
        {
            using var answer = await RosterDesk.UploadAsync(admin, unit, "dai.xlsx", await File.ReadAllBytesAsync(place));
            address = answer.Headers.Location!.OriginalString;
        });
        Told("file in", sent);
        var import = new RosterImport { Key = "" };
        var looked = await PeakAsync(async () =>
        {
            using var chosen = await admin.SubmitAsync(address, "main form", new Dictionary<string, string?>());
            import = await RosterDesk.SettleAsync(site, RosterDesk.KeyOf(address));
        });
        Told("dry run", looked);
        address = address[..address.LastIndexOf('/')];
        // Every fiftieth row has a wrong number, every hundredth repeats the card of the row before.
        var (wrong, twice) = (rows / 50, rows / 100);
        Assert.Equal($"{rows - wrong - twice} 0 0 0 0 {wrong + twice}", RosterDesk.Planned(import));
        var taken = await PeakAsync(async () => import = await RosterDesk.RunAsync(site, admin, address));
        Told("run", taken);
        Assert.Equal($"0 {rows - wrong - twice} 0 0 0 {wrong + twice}", RosterDesk.Results(import));
        Assert.Equal(rows - wrong - twice, await Units.CountAsync(site, unit, "2026-11-23"));
        var written = await PeakAsync(async () =>
        {
            using var answer = await admin.SubmitAsync($"/Admin/Organization/Units/{unit}/Export", "main form", new Dictionary<string, string?>());
            Assert.True((await answer.Content.ReadAsByteArrayAsync()).Length > rows * 20);
        });
        Told("out as .xlsx", written);
        var undone = await PeakAsync(async () => import = await RosterDesk.UndoAsync(site, admin, address));
        Told("undo", undone);
        Assert.Equal((rows - wrong - twice, 0), (import.TakenBack, import.Kept));
        Assert.Equal(0, await Units.CountAsync(site, unit, "2026-11-23"));
        output.WriteLine($"{rows} rows, {new FileInfo(place).Length / 1024} KB, {wrong + twice} refused: {string.Join("; ", times)}");
        // The client of this test holds the whole file twice over.
        Assert.All(new[] { looked, taken, undone }, peak => Assert.True(peak < MostMegabytes << 20, $"{peak >> 20} MB"));

        void Told(string step, long peak)
        {
            times.Add(string.Create(CultureInfo.InvariantCulture, $"{step} {watch.Elapsed.TotalSeconds:0.0} s, living {peak / 1048576.0:0.0} MB"));
            watch.Restart();
        }
    }

    // Most living bytes above those before, looked at while the work goes on.
    private static async Task<long> PeakAsync(Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        var running = work();
        while (await Task.WhenAny(running, Task.Delay(200)) != running)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        await running;
        return peak;
    }

    // With shared texts, as spreadsheets write them.
    private static void Write(string place, int rows)
    {
        using var zip = ZipFile.Open(place, ZipArchiveMode.Create);
        foreach (var (path, text) in Tables.Skeleton)
        {
            using var part = new StreamWriter(zip.CreateEntry(path).Open());
            part.Write(text);
        }

        const string space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        using (var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open()))
        {
            sheet.Write($"<worksheet {space}><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>");
            for (var i = 1; i <= rows; i++)
            {
                var line = i + 1;
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{line}\"><c r=\"A{line}\" t=\"s\"><v>{2 + (i * 2)}</v></c><c r=\"B{line}\" t=\"s\"><v>{3 + (i * 2)}</v></c><c r=\"C{line}\"><v>{22_000 + (i % 9_000)}</v></c><c r=\"D{line}\"><v>{(i % 50 == 7 ? 12 : 912_000_000 + i)}</v></c></row>"));
            }

            sheet.Write("</sheetData></worksheet>");
        }

        using var texts = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml").Open());
        texts.Write($"<sst {space}><si><t>Số thẻ</t></si><si><t>Họ và tên</t></si><si><t>Ngày sinh</t></si><si><t>Điện thoại</t></si>");
        for (var i = 1; i <= rows; i++)
        {
            texts.Write(string.Create(CultureInfo.InvariantCulture, $"<si><t>LR-{(i % 100 == 20 ? i - 1 : i):000000}</t></si><si><t>Lò Văn {Letters(i)} Sơn</t></si>"));
        }

        texts.Write("</sst>");
    }

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
