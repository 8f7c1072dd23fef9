using UnionSite.Cms.Recipes;

namespace UnionSite.Cms.Deployment;

/// <summary>What one step of a package does, or would do.</summary>
public sealed class TravelStep
{
    private const int MaxMessages = 50;

    private bool _hasEnded;

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

    /// <summary>Notes the end of the step, or of one more piece of it.</summary>
    internal void End(StepReport report)
    {
        Name = report.Name;
        Outcome = _hasEnded && (Outcome == StepOutcome.Done || report.Outcome == StepOutcome.Done) && report.Outcome != StepOutcome.Failed ? StepOutcome.Done : report.Outcome;
        _hasEnded = true;
        var left = MaxMessages - Messages.Count;
        Messages.AddRange(report.Messages.Take(Math.Max(0, left)));
        if (left > 0 && report.Messages.Count > left)
        {
            Messages.Add(T("… và các lời nhắn nữa."));
        }
    }
}
