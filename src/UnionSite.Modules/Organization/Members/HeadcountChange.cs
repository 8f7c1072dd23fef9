namespace UnionSite.Modules.Organization.Members;

/// <summary>So many members more (or fewer) of a unit from a day on.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Day">First day.</param>
/// <param name="Delta">Members more.</param>
internal readonly record struct HeadcountChange(long UnitId, DateOnly Day, int Delta)
{
    /// <summary>What a membership adds: one more from its first day, one fewer from the day on which it is no more.</summary>
    public static IEnumerable<HeadcountChange> Of(Membership membership) => Of(membership.UnitId, membership.From, membership.To, 1);

    /// <summary>What is taken back when a membership is rewritten: the opposite of <see cref="Of(Membership)"/>.</summary>
    public static IEnumerable<HeadcountChange> Without(Membership membership) => Of(membership.UnitId, membership.From, membership.To, -1);

    private static IEnumerable<HeadcountChange> Of(long unitId, DateOnly from, DateOnly? to, int members)
    {
        yield return new(unitId, from, members);
        if (to is { } end)
        {
            yield return new(unitId, end, -members);
        }
    }
}
