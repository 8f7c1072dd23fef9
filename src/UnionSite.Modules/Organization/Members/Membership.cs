namespace UnionSite.Modules.Organization.Members;

/// <summary>
/// A member belongs to a unit from one day to another. Rows end, they are never removed: "was a member until" stays true.
/// A member's periods never overlap. Whoever changes a row's unit or days tells <see cref="HeadcountLedger"/>.
/// </summary>
internal sealed class Membership
{
    /// <summary>Most characters of a decision's number.</summary>
    public const int LongestDecision = 60;

    /// <summary>Store key.</summary>
    public long Id { get; set; }

    /// <summary>The member.</summary>
    public long MemberId { get; set; }

    /// <summary>The unit.</summary>
    public long UnitId { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>First day on which it is no more; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>How it began.</summary>
    public MembershipCause Began { get; set; }

    /// <summary>How it ended; <see cref="MembershipCause.None"/> while it lasts.</summary>
    public MembershipCause Ended { get; set; }

    /// <summary>Number of the decision with which it began; "" for none.</summary>
    public string BeganDecision { get; set; } = "";

    /// <summary>Number of the decision with which it ended; "" for none.</summary>
    public string EndedDecision { get; set; } = "";

    // A page of a roster is read from the index alone, however many members there are.
    /// <summary>The member's <see cref="Member.SortKey"/>, repeated.</summary>
    public string SortKey { get; set; } = "";
}
