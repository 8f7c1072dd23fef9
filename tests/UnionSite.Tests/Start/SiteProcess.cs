using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using UnionSite.Tests.Site;

namespace UnionSite.Tests.Start;

/// <summary>The built program as a process of its own, as an operator starts it.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private SiteProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    /// <summary>A client of the site.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process to its first 200.</summary>
    public TimeSpan UntilFirstPage { get; private set; }

    /// <summary>What it has printed on standard output so far.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>Starts the program and waits for the first 200 of the home page.</summary>
    public static async Task<SiteProcess> StartAsync(string dataFolder, TimeSpan patience, params string[] arguments)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var watch = Stopwatch.StartNew();
        var site = new SiteProcess(Start(dataFolder, ["--Urls", address.GetLeftPart(UriPartial.Authority), .. arguments]), address);
        site.Listen();
        while (await site.StatusAsync() is var status && status != HttpStatusCode.OK)
        {
            if (watch.Elapsed > patience || site._process.HasExited || status == HttpStatusCode.InternalServerError)
            {
                var printed = string.Join('\n', site.Output);
                await site.DisposeAsync();
                throw new InvalidOperationException($"No page after {watch.Elapsed.TotalSeconds:0} s:\n{printed}");
            }

            await Task.Delay(20);
        }

        site.UntilFirstPage = watch.Elapsed;
        return site;
    }

    /// <summary>Runs one of the program's commands to its end and returns its exit code and standard output.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string dataFolder, params string[] arguments)
    {
        using var process = Start(dataFolder, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Waits until a printed line holds the text, and returns the line.</summary>
    public async Task<string> PrintedAsync(string text)
    {
        for (var tries = 0; tries < 250; tries++)
        {
            if (Output.FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"Nothing printed holds {text}:\n{string.Join('\n', Output)}");
    }

    /// <summary>Asks the program to stop, as a service manager does, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        // The shell's own kill: a slim machine has no program of that name.
        using (var stop = Process.Start("sh", ["-c", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]))
        {
            await stop.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends the program where it stands (kill -9).</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static Process Start(string dataFolder, params string[] arguments)
    {
        // The web project is built in the same configuration as this test.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = RepositoryFolder.Below("src", "UnionSite.Web", "bin", configuration, "net10.0", "UnionSite.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Any folder will do: the program finds its files beside itself.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["UnionSite__DataFolder"] = dataFolder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("ASPNETCORE_URLS");
        start.StandardOutputEncoding = start.StandardErrorEncoding = System.Text.Encoding.UTF8;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    // Null while nobody listens yet.
    private async Task<HttpStatusCode?> StatusAsync()
    {
        try
        {
            using var response = await Client.GetAsync(new Uri("/", UriKind.Relative));
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
