namespace UnionSite.Modules.Organization;

/// <summary>Who is a member of which unit on any day. Never shown to the public.</summary>
public interface IMemberDirectory
{
    /// <summary>A member by store key, or null.</summary>
    Task<MemberCard?> FindAsync(long memberId, DateOnly day, CancellationToken cancel = default);

    /// <summary>A member by the number of the card, however it is spaced or cased; null when there is none.</summary>
    Task<MemberCard?> FindAsync(string memberNumber, DateOnly day, CancellationToken cancel = default);

    /// <summary>Members of a unit and of everything that was below it on that day; costs no more with many members than with few.</summary>
    Task<int> CountAsync(long unitId, DateOnly day, CancellationToken cancel = default);

    /// <summary>Members of each of the units alone (without those below) on a day; units without members are left out.</summary>
    Task<IReadOnlyDictionary<long, int>> CountEachAsync(IReadOnlyCollection<long> unitIds, DateOnly day, CancellationToken cancel = default);

    /// <summary>
    /// Workers who are no members, of a unit and of everything below it on that day, by the last number that each declared of
    /// that day or before; and how many of those units declared one. A unit that declared nothing is not counted as 0.
    /// </summary>
    Task<(int Workers, int Declaring)> CountWorkersAsync(long unitId, DateOnly day, CancellationToken cancel = default);
}
