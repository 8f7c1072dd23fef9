namespace UnionSite.Modules.Organization.Units;

/// <summary>Something that holds from one day to another.</summary>
/// <param name="Value">What holds.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it is no more; null while it lasts.</param>
internal readonly record struct Dated<T>(T Value, DateOnly From, DateOnly? To)
{
    /// <summary>True on the days from the first to the one before the last.</summary>
    public bool Covers(DateOnly day) => From <= day && (To is not { } end || day < end);
}
