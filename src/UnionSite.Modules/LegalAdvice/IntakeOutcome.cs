namespace UnionSite.Modules.LegalAdvice;

/// <summary>How the sending of a question ended.</summary>
internal enum IntakeOutcome
{
    /// <summary>Stored, now or by an earlier sending of the same form.</summary>
    Stored,

    /// <summary>The form was already used for another question: its code must not be shown to whoever sends this one.</summary>
    FormUsed,

    /// <summary>Too much is going on; nothing was stored.</summary>
    Busy,
}
