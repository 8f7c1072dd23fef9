using UnionSite.Modules.Organization.Rosters.Columns;

namespace UnionSite.Modules.Organization.Rosters;

/// <summary>A roster on its way in. Its rows lie in a file beside the store until it has run (<see cref="RosterFolder"/>).</summary>
internal sealed class RosterImport
{
    /// <summary>Most characters of a file's name.</summary>
    public const int LongestFileName = 120;

    /// <summary>Store key; the number by which the audit trail calls it.</summary>
    public long Id { get; set; }

    /// <summary>Name in addresses and of its folder.</summary>
    public required string Key { get; set; }

    /// <summary>The unit, or the one above all units of the file.</summary>
    public long UnitId { get; set; }

    /// <summary>Id of the person who last moved it on: the work is done with this person's rights.</summary>
    public string UserId { get; set; } = "";

    /// <summary>The person's user name.</summary>
    public string Who { get; set; } = "";

    /// <summary>Language of the desk when the person asked; what is said of rows is in it.</summary>
    public string Language { get; set; } = "vi";

    /// <summary>Name of the sent file.</summary>
    public string FileName { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>When it was through, or given up; UTC.</summary>
    public DateTime? FinishedUtc { get; set; }

    /// <summary>How far it is.</summary>
    public RosterState State { get; set; }

    /// <summary>Rows of the file below the headings.</summary>
    public int Rows { get; set; }

    /// <summary>Headings of the columns that are kept.</summary>
    public List<string> Headings { get; set; } = [];

    /// <summary>True when the headings stood in the file; false when they are "Cột 1", "Cột 2".</summary>
    public bool HasHeadings { get; set; }

    /// <summary>Headings of the columns that were left out and stored nowhere.</summary>
    public List<string> Forbidden { get; set; } = [];

    /// <summary>What is odd about the file.</summary>
    public List<string> Notes { get; set; } = [];

    /// <summary>What each column holds.</summary>
    public List<RosterField> Fields { get; set; } = [];

    /// <summary>First day of the memberships.</summary>
    public DateOnly EffectiveOn { get; set; }

    /// <summary>Number of the decision; "" for none.</summary>
    public string DecisionNumber { get; set; } = "";

    /// <summary>True when names all in capitals are written in the usual case.</summary>
    public bool MendsCase { get; set; }

    /// <summary>What becomes of duplicates for which nothing was decided.</summary>
    public RosterChoice Choice { get; set; }

    /// <summary>Rows of the preview by <see cref="RosterVerdict"/>.</summary>
    public List<int> Planned { get; set; } = [0, 0, 0, 0, 0, 0];

    /// <summary>What became of the rows, by <see cref="RosterDeed"/>.</summary>
    public List<int> Results { get; set; } = [0, 0, 0, 0, 0, 0];

    /// <summary>Last row that was looked at or taken in.</summary>
    public int Line { get; set; }

    /// <summary>Rows looked at or taken in so far.</summary>
    public int Gone { get; set; }

    /// <summary>Rows that were taken back.</summary>
    public int TakenBack { get; set; }

    /// <summary>Rows that could not be taken back.</summary>
    public int Kept { get; set; }

    /// <summary>Why the last step ended early; "" otherwise.</summary>
    public string Problem { get; set; } = "";

    /// <summary>True while the worker has something to do.</summary>
    public bool IsBusy => State is RosterState.Checking or RosterState.Running or RosterState.Undoing;
}
