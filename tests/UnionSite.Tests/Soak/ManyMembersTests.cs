using System.Diagnostics;
using System.Globalization;
using UnionSite.Tests.Organization;
using UnionSite.Tests.Site;
using UnionSite.Tests.Start;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Soak;

/// <summary>Units and rosters with a thousand members and with a million: as many statements, and no more work.</summary>
[Collection(Alone.Name)]
public sealed class ManyMembersTests(CountedSite site, ITestOutputHelper output) : IClassFixture<CountedSite>
{
    private const string Desk = "/Admin/Organization/Units/";

    // A search looks at a bounded number of names, which a thousand members do not fill: it may do so much more, and no more.
    private const int Search = 100_000;

    private static readonly (string Path, int More)[] Pages =
    [
        ("/Admin/Organization/Units", 0), ("/Admin/Organization/Units?ngay=2025-06-30", 0), ("/Admin/Organization/Units?q=mau+10", 0),
        (Desk + SampleOrganization.Province, 0), (Desk + SampleOrganization.Commune, 0), (Desk + SampleOrganization.Steady, 0),
        (Desk + SampleOrganization.Commune + "?ngay=2025-06-30", 0),
        (Desk + SampleOrganization.Province + "/Roster", 0), (Desk + SampleOrganization.Commune + "/Roster", 0), (Desk + SampleOrganization.Steady + "/Roster", 0),
        (Desk + SampleOrganization.Province + "/Roster?sau=77", 0), (Desk + SampleOrganization.Commune + "/Roster?sau=77", 0),
        (Desk + SampleOrganization.Province + "/Roster?ngay=2022-06-30", 0), (Desk + SampleOrganization.Commune + "/Roster?ngay=2022-06-30", 0),
        (Desk + SampleOrganization.Province + "/Roster?q=nguyen+van", Search), (Desk + SampleOrganization.Province + "/Roster?q=MAU-0000077", Search),
        (Desk + SampleOrganization.Commune + "/Roster?q=nguyen", Search), (Desk + SampleOrganization.Steady + "/Roster?q=nguyen", 0),
        ("/Admin/Organization/Members/77", 0), ("/don-vi", 0), ("/don-vi/mau-2", 0),
    ];

    [Fact]
    public async Task Pages_WithManyMembers_WorkAsWithFew()
    {
        var organization = new SampleOrganization(site, SoakRun.Of(300, 5_000));
        await organization.WriteUnitsAsync();
        await organization.WriteMembersAsync(0, SampleOrganization.Few);
        using var admin = await site.SignInAsync("Administrator");
        var few = await LookAsync(admin);
        var many = SoakRun.Of(20_000, 1_000_000);
        var watch = Stopwatch.StartNew();
        await organization.WriteMembersAsync(SampleOrganization.Few, many);
        output.WriteLine($"{many} members in the store after {watch.Elapsed.TotalSeconds:0.0} s, {new FileInfo(Path.Combine(site.DataFolder, "site.db")).Length / 1048576} MB");
        var more = await LookAsync(admin);
        var faults = new List<string>();
        foreach (var (page, allowed) in Pages)
        {
            var (before, after) = (few[page], more[page]);
            var line = string.Create(CultureInfo.InvariantCulture, $"{page}: {before.Statements} statements, {before.Steps} steps; then {after.Statements}, {after.Steps} in {after.Time.TotalMilliseconds:0} ms");
            output.WriteLine(line);
            // Rosters that were short fill their page; what ended is passed over on the way. Nothing here grows with the members.
            if (after.Steps > (before.Steps * 2) + 12_000 + allowed)
            {
                faults.Add($"{line}; most by {after.Heaviest}");
            }
        }

        Findings.None(faults);
    }

    private async Task<Dictionary<string, Seen>> LookAsync(HttpClient admin)
    {
        var seen = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var (page, _) in Pages)
        {
            // The first time fills what is kept in memory; of three more the least counts, for the site also works by itself.
            await admin.GetPageAsync(page);
            var looks = new List<Seen>();
            while (looks.Count < 3)
            {
                site.Work.Take();
                var watch = Stopwatch.StartNew();
                await admin.GetPageAsync(page);
                watch.Stop();
                var work = site.Work.Take();
                looks.Add(new Seen(work.Count, work.Sum(statement => statement.Steps), watch.Elapsed, work.MaxBy(statement => statement.Steps).Sql));
            }

            seen[page] = looks.MinBy(look => (look.Statements, look.Steps))!;
        }

        return seen;
    }

    private sealed record Seen(int Statements, long Steps, TimeSpan Time, string Heaviest);
}
