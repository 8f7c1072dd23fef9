using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace UnionSite.Cms.Media;

/// <summary>Runs <see cref="ImageWorker"/> and <see cref="PdfWorker"/> in processes of their own: one file, one process, bounded time, few at once.</summary>
public sealed class ImageProcess(MediaLimits limits, ILogger<ImageProcess> log) : IDisposable
{
    private const string Program = "UnionSite.Web";

    // What the runtime needs to start; everything else of the site's environment may be secret.
    private static readonly string[] Kept = ["PATH", "HOME", "TMPDIR", "LANG", "DOTNET_ROOT", "DOTNET_HOST_PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP"];

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Writes the picture anew.</summary>
    /// <returns>Its size, or a problem in Vietnamese.</returns>
    internal async Task<(int Width, int Height, string? Problem)> RunAsync(string source, string target, ImageTask task, CancellationToken cancel)
    {
        var (code, output, errors) = await StartAsync([ImageWorker.Verb, source, target, .. task.ToArguments()], cancel);
        return code is { } ended ? Outcome(ended, output, errors) : (0, 0, T("Ảnh này xử lý quá lâu nên bị từ chối. Hãy lưu lại ảnh ở cỡ nhỏ hơn rồi tải lên."));
    }

    /// <summary>Looks through a PDF and writes its facts (<see cref="PdfFacts"/>) to the target.</summary>
    /// <returns>A problem in Vietnamese, or null.</returns>
    internal async Task<string?> ReadPdfAsync(string source, string target, CancellationToken cancel)
    {
        var (code, output, errors) = await StartAsync([PdfWorker.Verb, source, target], cancel);
        if (code is not (0 or null or PdfWorker.Active or PdfWorker.Locked or PdfWorker.Unreadable))
        {
            log.LogWarning("The PDF process ended with {Code}: {Errors}", code, errors.Length > 500 ? errors[..500] : errors);
        }

        return code switch
        {
            0 => null,
            null => T("Tệp PDF này quá rắc rối nên không đọc được. Hãy in lại thành PDF rồi tải lên."),
            PdfWorker.Active => T($"Tệp PDF này có phần tự chạy hoặc tệp nằm bên trong ({output.Trim()}) nên không được nhận. Hãy in lại thành PDF (Print to PDF) rồi tải lên."),
            PdfWorker.Locked => T("Tệp PDF này có mật khẩu. Hãy bỏ mật khẩu rồi tải lên."),
            _ => T("Tệp PDF này bị hỏng nên không đọc được."),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    // One file, one process, a few at once. The code is null when the time ran out.
    private async Task<(int? Code, string Output, string Errors)> StartAsync(string[] arguments, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        try
        {
            return await WaitAsync(arguments, cancel);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<(int? Code, string Output, string Errors)> WaitAsync(string[] arguments, CancellationToken cancel)
    {
        using var process = Process.Start(Command(arguments))
            ?? throw new InvalidOperationException("The worker process did not start.");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(limits.WorkerTime);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(time.Token);
            var errors = process.StandardError.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, "", "");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private (int Width, int Height, string? Problem) Outcome(int code, string output, string errors)
    {
        var size = output.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (code == 0 && size.Length == 2)
        {
            return (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture), null);
        }

        if (code == ImageWorker.TooLarge)
        {
            return (0, 0, T($"Ảnh có quá nhiều điểm ảnh (tối đa {limits.MaxPixels / 1_000_000} triệu)."));
        }

        if (code != ImageWorker.Unreadable)
        {
            log.LogWarning("The picture process ended with {Code}: {Errors}", code, errors.Length > 500 ? errors[..500] : errors);
        }

        return (0, 0, T("Ảnh bị hỏng hoặc không đúng định dạng nên không đọc được."));
    }

    private static ProcessStartInfo Command(string[] arguments)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, Program);
        var own = Environment.ProcessPath ?? beside;
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(own) == Program)
        {
            start.FileName = own;
        }
        else
        {
            // Started as "dotnet UnionSite.Web.dll", or inside a test's process.
            start.FileName = Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(beside + ".dll");
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(name => !Kept.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "10000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        return start;
    }
}
