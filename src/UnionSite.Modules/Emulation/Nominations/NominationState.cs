namespace UnionSite.Modules.Emulation.Nominations;

/// <summary>Where a nomination stands.</summary>
internal enum NominationState
{
    /// <summary>Still being written; nobody but the writer sees it.</summary>
    Draft,

    /// <summary>Sent.</summary>
    New,

    /// <summary>The council has it.</summary>
    WithCouncil,

    /// <summary>The council wants to know more; the writer may change it and send it again.</summary>
    AskedBack,

    /// <summary>Honoured by a decision.</summary>
    Approved,

    /// <summary>Not honoured, with a reason.</summary>
    Declined,
}
