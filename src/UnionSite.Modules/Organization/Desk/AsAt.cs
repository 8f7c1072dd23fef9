namespace UnionSite.Modules.Organization.Desk;

/// <summary>Model of the partial "AsAt.cshtml": on which day things are shown, with a form that chooses another.</summary>
/// <param name="Day">The day shown.</param>
/// <param name="Today">Today in Hanoi.</param>
/// <param name="Address">Path of the screen.</param>
/// <param name="Kept">What else stands in the address and stays.</param>
internal sealed record AsAt(DateOnly Day, DateOnly Today, string Address, params (string Name, string Value)[] Kept)
{
    /// <summary>True when another day than today is shown.</summary>
    public bool IsOther => Day != Today;

    /// <summary>What links of the screen carry on: "?ngay=2026-09-30", or "" for today.</summary>
    public string Query => IsOther ? "?ngay=" + DeskDay.Write(Day) : "";

    /// <summary>The day that an address asks for; today when it asks for none or for none that is one.</summary>
    public static DateOnly Of(string? typed, DateOnly today) => DeskDay.Read(typed) is { } day && day < today.AddYears(2) ? day : today;
}
