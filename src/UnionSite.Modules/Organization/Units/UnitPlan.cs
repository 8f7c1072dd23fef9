namespace UnionSite.Modules.Organization.Units;

/// <summary>What an act will do, in words, or why it cannot be done.</summary>
/// <param name="Refusals">Empty when it can be done.</param>
/// <param name="Sentences">What changes from when, in the language of the desk.</param>
/// <param name="Members">Members whom it concerns.</param>
internal sealed record UnitPlan(IReadOnlyList<Refusal> Refusals, IReadOnlyList<string> Sentences, int Members)
{
    /// <summary>The unit that the act made or changed; 0 before it is done.</summary>
    public long UnitId { get; init; }

    /// <summary>True when nothing stands against it.</summary>
    public bool IsPossible => Refusals.Count == 0;
}
