using System.Diagnostics;
using System.Text.Json;
using UnionSite.Tests.Site;

namespace UnionSite.BrowserTests.Browser;

/// <summary>The Nu HTML checker; one run for all files, because its start takes longer than its work.</summary>
internal static class HtmlChecker
{
    /// <summary>Errors and warnings, a line each: file name, place, message.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string folder)
    {
        var jar = RepositoryFolder.Below("artifacts", "tools", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (!File.Exists(jar))
        {
            throw new InvalidOperationException("The HTML checker is not installed; test.sh installs it.");
        }

        var start = new ProcessStartInfo("java", ["-Xss4m", "-jar", jar, "--format", "json", "--stdout", .. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal)])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("java did not start.");
        using var report = await JsonDocument.ParseAsync(process.StandardOutput.BaseStream);
        await process.WaitForExitAsync();
        return
        [
            .. from message in report.RootElement.GetProperty("messages").EnumerateArray()
               let kind = message.TryGetProperty("subType", out var sub) ? sub.GetString() : message.GetProperty("type").GetString()
               where kind != "info"
               let line = message.TryGetProperty("lastLine", out var last) ? last.GetInt32() : 0
               let around = message.TryGetProperty("extract", out var extract) ? extract.GetString() : ""
               select $"{Path.GetFileName(message.GetProperty("url").GetString())}:{line} {kind}: {message.GetProperty("message").GetString()} [{around}]",
        ];
    }
}
