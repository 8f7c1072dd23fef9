using System.Globalization;

namespace UnionSite.Tests.Site;

/// <summary>The recovery codes of every user that a test makes with a second step. Each is good once for each of them.</summary>
public static class RecoveryCodes
{
    // Far more than one user of one test signs in.
    private const int Count = 1000;

    private static int _next;

    /// <summary>All of them, as Identity stores them.</summary>
    public static string All { get; } = string.Join(';', Enumerable.Range(0, Count).Select(Code));

    /// <summary>One that no test has used lately.</summary>
    public static string Next() => Code(Interlocked.Increment(ref _next) % Count);

    private static string Code(int number) => number.ToString("00000", CultureInfo.InvariantCulture) + "-TESTS";
}
