namespace UnionSite.Modules.LegalAdvice;

/// <summary>An anonymised answer as the adviser wrote it.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Question">The question in the adviser's words.</param>
/// <param name="Answer">Plain text; blank lines part paragraphs.</param>
/// <param name="TopicId">A term, or null.</param>
/// <param name="CorrectAsOf">Day on which the law was last looked up.</param>
/// <param name="Citations">At least one.</param>
internal sealed record AnswerDraft(string Title, string Question, string Answer, string? TopicId, DateOnly CorrectAsOf, IReadOnlyList<Citation> Citations)
{
    /// <summary>Every word that would become public.</summary>
    public string AllText => string.Join('\n', [Title, Question, Answer, .. Citations.Select(citation => citation.AllText)]);
}
