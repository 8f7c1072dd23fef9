namespace UnionSite.Cms.Recipes;

/// <summary>How to run a recipe.</summary>
/// <param name="Who">For the audit log: a user name, or "site".</param>
/// <param name="DryRun">True to roll everything back and only report.</param>
/// <param name="Strict">True when a missing file or inner recipe is a failure: the site's own set-up must be complete.</param>
/// <param name="KeepLocal">True to leave alone what was changed on this site since, and definitions that would lose fields.</param>
public sealed record RecipeOptions(string Who, bool DryRun = false, bool Strict = false, bool KeepLocal = false)
{
    /// <summary>Hears what is, or would be, done with each thing that a step names.</summary>
    public Action<PlanRow>? Row { get; init; }

    /// <summary>Hears the end of each step.</summary>
    public Action<StepReport>? Stepped { get; init; }
}
