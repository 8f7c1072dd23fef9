namespace UnionSite.Cms.Recipes;

/// <summary>
/// What the site does with steps of certain names. A step runs inside a transaction of its own: it saves, and throws
/// <see cref="RecipeException"/> when it cannot be applied. Steps are scoped services.
/// </summary>
public abstract class RecipeStep
{
    /// <summary>The step names that it handles, compared ignoring case.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Applies the step.</summary>
    public abstract Task RunAsync(StepContext step, CancellationToken cancel);
}
