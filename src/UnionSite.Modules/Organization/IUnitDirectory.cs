namespace UnionSite.Modules.Organization;

/// <summary>The tree of units as it was, is, or is decided to be on any day (Hanoi). Answers come from memory.</summary>
public interface IUnitDirectory
{
    /// <summary>Today in Hanoi.</summary>
    DateOnly Today { get; }

    /// <summary>A unit by its store key, or null.</summary>
    Task<UnitCard?> FindAsync(long unitId, DateOnly day, CancellationToken cancel = default);

    /// <summary>A unit by its slug, ignoring case, or null.</summary>
    Task<UnitCard?> FindAsync(string slug, DateOnly day, CancellationToken cancel = default);

    /// <summary>The units above, nearest first; empty for the root, for unknown units and for days on which the unit was not there.</summary>
    Task<IReadOnlyList<UnitCard>> AboveAsync(long unitId, DateOnly day, CancellationToken cancel = default);

    /// <summary>The unit itself and everything below it on that day; empty when it was not there.</summary>
    Task<IReadOnlyList<UnitCard>> BelowAsync(long unitId, DateOnly day, CancellationToken cancel = default);
}
