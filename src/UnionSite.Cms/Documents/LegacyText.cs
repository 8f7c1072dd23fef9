using System.Text;
using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Finds text in the encodings of before Unicode (TCVN3 of the .Vn fonts, VNI of the VNI- fonts) and converts it.</summary>
internal static partial class LegacyText
{
    // Fewer marked words than this could be a name or a foreign word.
    private const int FewestWords = 3;

    /// <summary>A converted text.</summary>
    /// <param name="Text">In Unicode, composed.</param>
    /// <param name="Encoding">"TCVN3", "VNI", or "" when nothing was converted.</param>
    /// <param name="Changes">The lines that changed.</param>
    public sealed record Result(string Text, string Encoding, IReadOnlyList<LegacyChange> Changes);

    /// <summary>Converts the lines that are in an old encoding; a text in Unicode comes back as it is.</summary>
    public static Result Convert(string text)
    {
        var encoding = Detect(text);
        if (encoding is null)
        {
            return new Result(text, "", []);
        }

        var changes = new List<LegacyChange>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // A text may be half converted already: each line is judged, with the whole text's encoding.
            var after = encoding.Decode(lines[i]);
            if (after != lines[i] && Score(after) > Score(lines[i]))
            {
                changes.Add(new LegacyChange(lines[i].Trim(), after.Trim()));
                lines[i] = after;
            }
        }

        return new Result(string.Join('\n', lines), changes.Count > 0 ? encoding.Name : "", changes);
    }

    /// <summary>The encoding of the text, or null for Unicode.</summary>
    public static LegacyEncoding? Detect(string text)
    {
        var sample = text.Length > 20_000 ? text[..20_000] : text;
        var plain = Score(sample);
        var best = LegacyEncoding.All
            .Select(encoding => (Encoding: encoding, Score: Score(encoding.Decode(sample))))
            .MaxBy(candidate => candidate.Score);
        return best.Score >= FewestWords && best.Score > plain * 2 ? best.Encoding : null;
    }

    // Words that carry a Vietnamese mark and can be said in Vietnamese, less the words that hold signs of no language.
    private static int Score(string text)
    {
        var score = 0;
        foreach (Match word in Words().Matches(text))
        {
            if (word.Value.Any(letter => letter > 127))
            {
                score += VietnameseSyllable.Is(word.Value) ? 1 : -1;
            }
        }

        return score;
    }

    // Old encodings put letters on signs (µ ¸ ¬ ­ ®), so a word is everything between spaces and plain punctuation.
    [GeneratedRegex(@"[^\s\d!-/:-@\[-`{-~“”‘’…–—]+", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Words();
}
