namespace UnionSite.Modules.LegalAdvice.Desk;

/// <summary>How an act of the desk ended.</summary>
internal enum DeskOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>The question is gone: the asker withdrew it.</summary>
    Gone,

    /// <summary>The question is a colleague's.</summary>
    NotYours,

    /// <summary>The asker or a colleague changed it since the page was opened.</summary>
    Changed,
}
