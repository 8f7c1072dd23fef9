namespace UnionSite.Cms.Recipes;

/// <summary>What a run of a recipe did, inner recipes included.</summary>
/// <param name="Recipe">The recipe's name.</param>
/// <param name="IsDryRun">True when everything was rolled back afterwards.</param>
public sealed record RecipeReport(string Recipe, bool IsDryRun)
{
    private readonly List<StepReport> _steps = [];
    private readonly List<string> _messages = [];

    /// <summary>The steps in the order in which they ran; a failed one is the last.</summary>
    public IReadOnlyList<StepReport> Steps => _steps;

    /// <summary>What is odd about a recipe as a whole, in Vietnamese.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>The step that failed, or null.</summary>
    public StepReport? Failure => _steps.FirstOrDefault(step => step.Outcome == StepOutcome.Failed);

    /// <summary>True when no step failed.</summary>
    public bool Succeeded => Failure is null;

    /// <summary>True when a step changed something.</summary>
    public bool Changed => _steps.Any(step => step.Outcome is StepOutcome.Done);

    internal void Add(StepReport step) => _steps.Add(step);

    internal void Say(string message) => _messages.Add(message);
}
