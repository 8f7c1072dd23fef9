using UnionSite.Cms.Items;

namespace UnionSite.Cms.Recipes;

/// <summary>What lives as long as one run: options, the first run's moment, and what is to happen after a commit.</summary>
/// <param name="options">How to run.</param>
public sealed class RecipeRun(RecipeOptions options)
{
    /// <summary>How to run.</summary>
    public RecipeOptions Options { get; } = options;

    /// <summary>When the recipe of the current step first ran on this site.</summary>
    public DateTime FirstRunUtc { get; internal set; }

    /// <summary>What is written into rows and the audit log as the author of a change.</summary>
    public string By { get; internal set; } = "recipe";

    /// <summary>Items that the current recipe leaves in a state of its own making after naming them more than once.</summary>
    public ImportSequences Sequences { get; internal set; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Recipes that the current step asks for; they run right after it.</summary>
    internal List<Recipe> Inner { get; } = [];

    /// <summary>True when something besides documents changed.</summary>
    internal bool ChangedRows { get; private set; }

    private readonly List<Func<Task>> _afterCommit = [];
    private readonly List<Action> _afterRollback = [];

    /// <summary>Work for after the step is durable: caches are dropped, files moved to their place.</summary>
    public void AfterCommit(Func<Task> work) => _afterCommit.Add(work);

    /// <summary>Work for after the step was undone: files written for it are removed.</summary>
    public void AfterRollback(Action work) => _afterRollback.Add(work);

    /// <summary>Rows were changed, so that the run leaves a line in the audit log.</summary>
    public void RowsChanged() => ChangedRows = true;

    internal async Task CommittedAsync()
    {
        foreach (var work in _afterCommit)
        {
            await work();
        }

        Forget();
    }

    internal void RolledBack()
    {
        foreach (var work in _afterRollback)
        {
            work();
        }

        Forget();
    }

    private void Forget()
    {
        _afterCommit.Clear();
        _afterRollback.Clear();
    }
}
