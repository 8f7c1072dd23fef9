using UnionSite.Cms.Display;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Welfare;

/// <summary>One question of a programme, as its editors wrote it.</summary>
/// <param name="Name">Name in the address: "c1", "c2" ...</param>
/// <param name="Text">The question.</param>
/// <param name="Help">A word of explanation, or "".</param>
/// <param name="Answers">What can be answered.</param>
/// <param name="IfMissing">What to bring or do, or "".</param>
/// <param name="IfNot">Why somebody is not entitled, or "".</param>
internal sealed record EligibilityQuestion(string Name, string Text, string Help, IReadOnlyList<EligibilityQuestion.Answer> Answers, string IfMissing, string IfNot)
{
    private static readonly string[] YesAndNo = ["Có", "Không"];

    /// <summary>What an answer means.</summary>
    public enum Meaning
    {
        /// <summary>Entitled, as far as this question goes.</summary>
        Qualifies,

        /// <summary>Something is missing that can be brought.</summary>
        Missing,

        /// <summary>Not entitled.</summary>
        Not,
    }

    /// <summary>One answer.</summary>
    /// <param name="Text">Its words.</param>
    /// <param name="Meaning">What it means.</param>
    public sealed record Answer(string Text, Meaning Meaning);

    /// <summary>The questions of a programme; those without words are passed over.</summary>
    public static IReadOnlyList<EligibilityQuestion> Of(ContentView program) =>
        [.. program.Bag("Eligibility").Where(nested => nested.Text("Question").Length > 0).Select((nested, index) => Of(nested, $"c{index + 1}"))];

    private static EligibilityQuestion Of(ContentView nested, string name)
    {
        var words = nested.Lines("Answers") is { Count: > 1 } own ? own : YesAndNo;
        var missing = Folded(nested.Lines("Missing"));
        var qualifying = Folded(nested.Lines("Qualifying"));
        // An editor who states nothing means that the first answer is the wanted one.
        var isFirst = !words.Any(word => qualifying.Contains(VietnameseText.Fold(word)));
        return new EligibilityQuestion(
            name,
            nested.Text("Question"),
            nested.Text("Help"),
            [.. words.Select((word, index) => new Answer(
                word,
                (isFirst ? index == 0 : qualifying.Contains(VietnameseText.Fold(word))) ? Meaning.Qualifies
                    : missing.Contains(VietnameseText.Fold(word)) ? Meaning.Missing : Meaning.Not))],
            nested.Text("IfMissing"),
            nested.Text("IfNot"));
    }

    private static HashSet<string> Folded(IReadOnlyList<string> lines) => [.. lines.Select(VietnameseText.Fold)];
}
