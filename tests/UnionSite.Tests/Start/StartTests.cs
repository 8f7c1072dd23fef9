using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using UnionSite.Tests.Site;
using Xunit;
using Xunit.Abstractions;

namespace UnionSite.Tests.Start;

/// <summary>The operator's first minutes: the built program on an empty data folder, and the same folder again.</summary>
[Collection(Alone.Name)]
public sealed class StartTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task TwoStarts_SetUpOnce_AndKeepTheContent()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<string> before;
        await using (var first = await SiteProcess.StartAsync(folder.Path, Patience))
        {
            output.WriteLine($"first start to first 200: {first.UntilFirstPage.TotalSeconds:0.00} s");
            await CheckFirstStartAsync(first, folder.Path);
            before = Fingerprint(folder.Path);
            Assert.Equal(0, await first.StopAsync());
        }

        var times = new List<double>();
        // Up to four tries: the time is the program's, and not that of whatever else keeps the machine busy.
        while (times.Count < 4 && (times.Count < 2 || times.Min() >= 2))
        {
            await using var again = await SiteProcess.StartAsync(folder.Path, Patience);
            times.Add(again.UntilFirstPage.TotalSeconds);
            Assert.Equal(HttpStatusCode.OK, (await again.Client.GetAsync(new Uri("/van-ban/36-kh-ldld", UriKind.Relative))).StatusCode);
            Assert.Equal(0, await again.StopAsync());
        }

        output.WriteLine($"later starts to first 200: {string.Join(", ", times.Select(time => $"{time:0.00} s"))}");
        Assert.Equal(before, Fingerprint(folder.Path));
        // The aim is 2 s on a quiet machine, and the line above says what it was. Only a start that does the set-up's work
        // again is an error here: a test run may share its machine, and a clock is then no judge.
        Assert.True(times.Min() < 8, $"{times.Min():0.00} s to the first 200");
    }

    private static async Task CheckFirstStartAsync(SiteProcess site, string dataFolder)
    {
        var address = site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        await site.PrintedAsync(address);
        var link = await site.PrintedAsync($"{address}/");
        var path = link[(link.IndexOf($"{address}/", StringComparison.Ordinal) + address.Length)..].Split(' ')[0];
        await MakeAdministratorAsync(site.Client, path);
        var secret = path.Split('/', '=', '?')[^1];
        Assert.True(secret.Length >= 20, link);
        Findings.None(
            from file in Directory.EnumerateFiles(dataFolder, "*", SearchOption.AllDirectories)
            where file.EndsWith(".log", StringComparison.Ordinal)
            where ReadShared(file).Contains(secret, StringComparison.Ordinal)
            select file);
    }

    private static async Task MakeAdministratorAsync(HttpClient client, string path)
    {
        var page = await client.GetPageAsync(path);
        var values = page.QuerySelectorAll<IHtmlInputElement>("main form input:not([type=hidden])")
            .ToDictionary(input => input.Name!, input => (string?)(input.Type == "password" ? SiteFactory.Password : input.Type == "email" ? "quan.tri@example.vn" : "quan.tri"));
        using var response = await client.SubmitAsync(path, page, "form:has(input[type=password])", values);
        Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await response.Content.ReadAsStringAsync());
        Assert.NotEqual(HttpStatusCode.OK, await client.StatusAsync(path));
    }

    // Rows of each table and the last change of content and documents: a recipe that ran again would move one of them. A
    // site without an administrator makes a new set-up link at each start, and says so in the audit log: those are left out.
    private static IReadOnlyList<string> Fingerprint(string dataFolder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, "site.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_audit%' ORDER BY name").ToList();
        return
        [
            .. tables.Select(table => $"{table} {Rows(connection, $"SELECT count(*) FROM \"{table}\"").Single()}"),
            .. Rows(connection, "SELECT max(ModifiedUtc) || ' ' || max(Id) FROM content_items"),
            .. Rows(connection, "SELECT Name || ' ' || Version FROM site_documents ORDER BY Name"),
        ];
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
