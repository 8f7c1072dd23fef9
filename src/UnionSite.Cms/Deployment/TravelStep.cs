using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Deployment;

/// <summary>What one step of a package does, or would do.</summary>
public sealed class TravelStep
{
    private const int MaxMessages = 50;

    /// <summary>Number among all steps of the package, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The step's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>How it ended.</summary>
    public StepOutcome Outcome { get; set; }

    /// <summary>How many things by what becomes of them.</summary>
    public Dictionary<PlanAction, int> Counts { get; set; } = [];

    /// <summary>What the reader should know.</summary>
    public List<string> Messages { get; set; } = [];

    internal void End(StepReport report)
    {
        (Name, Outcome) = (report.Name, report.Outcome);
        Messages = [.. report.Messages.Take(MaxMessages)];
        if (report.Messages.Count > MaxMessages)
        {
            Messages.Add($"… và {report.Messages.Count - MaxMessages} lời nhắn nữa.");
        }
    }
}
