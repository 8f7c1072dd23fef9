using System.Globalization;
using System.Runtime.InteropServices;

namespace UnionSite.Cms.Media;

/// <summary>Limits that this process sets itself on Linux, before it touches what a stranger sent.</summary>
internal static class ProcessLimits
{
    private const int CpuSeconds = 0;
    private const int FileSize = 1;
    private const int CoreSize = 4;
    private const int AddressSpace = 9;
    private const ulong MemoryBytes = 1UL << 30;

    /// <summary>Bounds memory (1 GB more than the runtime holds already), processor time (10 s) and written file size.</summary>
    public static void Apply()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere the parent's time limit and the bound on pixels remain.
            return;
        }

        // The runtime reserves far more addresses than it uses, so the bound counts from what it has reserved.
        Set(AddressSpace, Reserved() + MemoryBytes);
        Set(CpuSeconds, 10);
        Set(FileSize, 256UL << 20);
        Set(CoreSize, 0);
    }

    private static ulong Reserved()
    {
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[0];
        return ulong.Parse(pages, CultureInfo.InvariantCulture) * (ulong)Environment.SystemPageSize;
    }

    private static void Set(int resource, ulong bound)
    {
        var limit = new Limit { Soft = bound, Hard = bound };
        if (SetLimit(resource, ref limit) != 0)
        {
            throw new InvalidOperationException($"The limit {resource} could not be set: error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [DllImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetLimit(int resource, ref Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
