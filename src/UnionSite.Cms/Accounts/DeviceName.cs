namespace UnionSite.Cms.Accounts;

/// <summary>Browser and system from the words that a browser sends about itself, coarse enough to name no person's device.</summary>
internal static class DeviceName
{
    // The first that fits: browsers also name those that they descend from.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Zalo", "Zalo"), ("FBAN", "Facebook"), ("FBAV", "Facebook"), ("coc_coc", "Cốc Cốc"), ("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>Such as "Chrome, Android"; "" when the browser says nothing known.</summary>
    public static string Of(string? userAgent) => userAgent is null ? "" : string.Join(", ", new[] { First(Browsers, userAgent), First(Systems, userAgent) }.Where(name => name.Length > 0));

    private static string First((string Mark, string Name)[] known, string userAgent) =>
        Array.Find(known, one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name ?? "";
}
