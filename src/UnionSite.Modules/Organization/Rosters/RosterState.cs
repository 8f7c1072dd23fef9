namespace UnionSite.Modules.Organization.Rosters;

/// <summary>How far an import is. The names are stored.</summary>
internal enum RosterState
{
    /// <summary>The file is read; the columns wait for their person.</summary>
    Columns,

    /// <summary>All rows are being looked through; nothing has changed.</summary>
    Checking,

    /// <summary>The preview waits for its person.</summary>
    Checked,

    /// <summary>Rows are being taken in.</summary>
    Running,

    /// <summary>It is through.</summary>
    Done,

    /// <summary>It is being taken back.</summary>
    Undoing,

    /// <summary>It was taken back.</summary>
    Undone,

    /// <summary>It was given up before it began, or waited for longer than its rows are kept.</summary>
    Dropped,
}
