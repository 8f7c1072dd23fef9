using System.Globalization;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Display;

namespace UnionSite.Modules.Welfare;

/// <summary>
/// What a reader answered, and what follows from it. It lives in the address of one page alone: nothing is stored.
/// </summary>
internal sealed class EligibilityCheck
{
    /// <summary>Name in the address that says that the reader has answered.</summary>
    public const string Asked = "kiem-tra";

    private readonly Dictionary<string, int> _chosen;

    private EligibilityCheck(IReadOnlyList<EligibilityQuestion> questions, Dictionary<string, int> chosen, bool isAsked)
    {
        (Questions, _chosen, IsAsked) = (questions, chosen, isAsked);
    }

    /// <summary>The programme's questions.</summary>
    public IReadOnlyList<EligibilityQuestion> Questions { get; }

    /// <summary>True when the reader has sent the form.</summary>
    public bool IsAsked { get; }

    /// <summary>Questions without an answer.</summary>
    public IReadOnlyList<EligibilityQuestion> Open => [.. Questions.Where(question => !_chosen.ContainsKey(question.Name))];

    /// <summary>Questions whose answer shuts the reader out, with that answer.</summary>
    public IReadOnlyList<(EligibilityQuestion Question, string Answer)> Against => With(EligibilityQuestion.Meaning.Not);

    /// <summary>Questions whose answer says that something is missing, with that answer.</summary>
    public IReadOnlyList<(EligibilityQuestion Question, string Answer)> Missing => With(EligibilityQuestion.Meaning.Missing);

    /// <summary>The check of a programme with what the address holds; an answer that the question does not have is none.</summary>
    public static EligibilityCheck Of(ContentView program, IQueryCollection asked)
    {
        var questions = EligibilityQuestion.Of(program);
        var isAsked = questions.Count > 0 && asked[Asked] == "1";
        var chosen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var question in isAsked ? questions : [])
        {
            if (int.TryParse(asked[question.Name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= question.Answers.Count)
            {
                chosen[question.Name] = number;
            }
        }

        return new EligibilityCheck(questions, chosen, isAsked);
    }

    /// <summary>True when that answer (from 1) was chosen.</summary>
    public bool Chose(EligibilityQuestion question, int number) => _chosen.GetValueOrDefault(question.Name) == number;

    private List<(EligibilityQuestion, string)> With(EligibilityQuestion.Meaning meaning) =>
    [
        .. from question in Questions
           where _chosen.ContainsKey(question.Name)
           let answer = question.Answers[_chosen[question.Name] - 1]
           where answer.Meaning == meaning
           select (question, answer.Text),
    ];
}
