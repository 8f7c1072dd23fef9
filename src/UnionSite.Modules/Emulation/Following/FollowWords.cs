namespace UnionSite.Modules.Emulation.Following;

/// <summary>How outcomes are named, to the public and at the desk.</summary>
internal static class FollowWords
{
    /// <summary>What a unit may report, with its words.</summary>
    public static IReadOnlyList<(FollowOutcome Outcome, string Text)> Outcomes { get; } =
        [(FollowOutcome.Worked, N("Làm được như trong bài")), (FollowOutcome.Adapted, N("Làm được sau khi sửa cho hợp")), (FollowOutcome.Failed, N("Chưa làm được"))];

    /// <summary>Words of an outcome, in the language of the site.</summary>
    public static string Of(FollowOutcome outcome) => Outcomes.FirstOrDefault(known => known.Outcome == outcome).Text ?? "";
}
