namespace UnionSite.Cms.Recipes;

/// <summary>What one step did.</summary>
/// <param name="File">The recipe's file, or its name when it was pasted.</param>
/// <param name="Index">Place of the step in its recipe, from 0.</param>
/// <param name="Name">The step's name as written.</param>
public sealed record StepReport(string File, int Index, string Name)
{
    private readonly List<string> _messages = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>How the step ended.</summary>
    public StepOutcome Outcome { get; internal set; } = StepOutcome.Unchanged;

    /// <summary>What the reader of the report should know, in Vietnamese; a failure is path and reason.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>How many things of which sort, such as "mới": 12.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    internal void Say(string message)
    {
        // A recipe with the same oddity in a thousand places is told once for each place, but not without end.
        if (_messages.Count < 200)
        {
            _messages.Add(message);
        }
    }

    internal void Count(string what, int number = 1)
    {
        if (number != 0)
        {
            _counts[what] = _counts.GetValueOrDefault(what) + number;
        }
    }
}
