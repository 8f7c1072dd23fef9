namespace UnionSite.Cms.Recipes;

/// <summary>How to run a recipe.</summary>
/// <param name="Who">For the audit log: a user name, or "site".</param>
/// <param name="DryRun">True to roll everything back and only report.</param>
/// <param name="Strict">True when a missing file or inner recipe is a failure: the site's own set-up must be complete.</param>
public sealed record RecipeOptions(string Who, bool DryRun = false, bool Strict = false);
