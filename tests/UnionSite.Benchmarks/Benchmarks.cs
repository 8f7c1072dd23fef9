using System.Globalization;
using UnionSite.Benchmarks.Desk;

namespace UnionSite.Benchmarks;

/// <summary>Names the runs. Each prints a table; results that were kept stand with their conditions in docs/performance.md.</summary>
internal static class Benchmarks
{
    private const string Usage = """
        Usage: dotnet run --project tests/UnionSite.Benchmarks -- <name>
          desk [items]   the editors' desk in the browser, with few items and with many (100,000)
        """;

    private static async Task<int> Main(string[] args)
    {
        // The host of the sites finds the web project by a file that lies beside this program.
        Environment.CurrentDirectory = AppContext.BaseDirectory;
        switch (args)
        {
            case ["desk"]:
                await DeskAtScale.RunAsync(100_000);
                return 0;
            case ["desk", var items]:
                await DeskAtScale.RunAsync(int.Parse(items, CultureInfo.InvariantCulture));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
