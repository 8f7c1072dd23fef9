namespace UnionSite.Modules.Organization.Members;

/// <summary>What became of an act on a member.</summary>
/// <param name="Member">The member; null when nothing was done.</param>
/// <param name="Refusals">Why nothing was done.</param>
internal sealed record MemberOutcome(Member? Member, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>True when it is done.</summary>
    public bool IsDone => Member is not null;

    /// <summary>Nothing was done, for one reason.</summary>
    public static MemberOutcome Refused(string field, string message) => new(null, [new Refusal(field, message)]);
}
