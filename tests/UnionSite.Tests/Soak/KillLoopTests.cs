using System.Diagnostics;
using UnionSite.Tests.Site;
using UnionSite.Tests.Start;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Soak;

/// <summary>
/// The built program under people at work, ended with kill -9 at any moment and started again: what it has acknowledged is
/// there, nothing is there twice, search finds what is public, and statistics never tell of more than happened.
/// </summary>
[Collection(Alone.Name)]
public sealed class KillLoopTests(ITestOutputHelper output)
{
    private const int Seed = 36;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Kill_OfABusySite_LosesNothingThatItAcknowledged()
    {
        using var folder = new TemporaryFolder();
        var people = await PeopleAsync(folder.Path);
        var random = new Random(Seed);
        for (var kill = 1; kill <= SoakRun.Of(2, 30); kill++)
        {
            await using (var site = await StartAsync(folder.Path))
            {
                await people.CheckAsync(site.Client.BaseAddress!, $"before kill {kill}");
                var work = people.WorkAsync(site.Client.BaseAddress!, CancellationToken.None);
                // An error of somebody at work must be told, and not waited out.
                await Task.WhenAny(work, people.ActsAsync(random.Next(20, 120)));
                // Between two acts is a moment too, and so is the middle of one.
                await Task.Delay(random.Next(40));
                await site.KillAsync();
                await work;
                output.WriteLine($"kill {kill}: {people.Done}; first page after {site.UntilFirstPage.TotalSeconds:0.0} s");
            }
        }

        await StopInOrderAsync(folder.Path, people);
    }

    private static Task<SiteProcess> StartAsync(string dataFolder) =>
        SiteProcess.StartAsync(dataFolder, Patience, "--UnionSite:LegalAdvice:AsksPerWindow", "1000000");

    private static async Task<People> PeopleAsync(string dataFolder)
    {
        // Made before the program starts: how an administrator makes users is not this test's subject.
        var site = new SiteFactory();
        await site.InitializeAsync();
        using var prepared = site.KeepFolder();
        var users = new[] { await site.CreateUserAsync("Editor"), await site.CreateUserAsync("Editor") };
        await site.DisposeAsync();
        TemporaryFolder.Copy(prepared.Path, dataFolder);
        return new People(dataFolder, [.. users.Select(user => user.UserName!)], Seed);
    }

    // A stop in order loses no count at all.
    private async Task StopInOrderAsync(string dataFolder, People people)
    {
        await using var site = await StartAsync(dataFolder);
        await people.CheckAsync(site.Client.BaseAddress!, "after the last kill");
        using var day = new CancellationTokenSource();
        var before = people.Views();
        var work = people.WorkAsync(site.Client.BaseAddress!, day.Token);
        await Task.WhenAny(work, people.ActsAsync(40));
        await day.CancelAsync();
        await work;
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, await site.StopAsync());
        output.WriteLine($"stopped in order in {watch.ElapsedMilliseconds} ms: {people.Done}");
        Assert.Equal(people.AskedSince(before), people.Views().Values.Sum() - before.Values.Sum());
    }
}
