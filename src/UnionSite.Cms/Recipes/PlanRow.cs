namespace UnionSite.Cms.Recipes;

/// <summary>One thing that a step names, and what becomes of it.</summary>
/// <param name="Step">Place of the step in its recipe, from 0.</param>
/// <param name="Name">The step's name.</param>
/// <param name="Action">What becomes of it.</param>
/// <param name="Type">Content type, or the sort of thing.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Id">What the site calls it; "" when that is the title.</param>
/// <param name="Note">Why, in Vietnamese; "" when there is nothing to say.</param>
public sealed record PlanRow(int Step, string Name, PlanAction Action, string Type, string Title, string Id, string Note);
