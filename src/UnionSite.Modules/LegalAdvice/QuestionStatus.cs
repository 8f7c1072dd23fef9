namespace UnionSite.Modules.LegalAdvice;

/// <summary>Where a question stands.</summary>
internal enum QuestionStatus
{
    /// <summary>Nobody has taken it.</summary>
    New,

    /// <summary>An adviser has it, or the asker asked on.</summary>
    InProgress,

    /// <summary>The last word is the adviser's.</summary>
    Answered,
}
