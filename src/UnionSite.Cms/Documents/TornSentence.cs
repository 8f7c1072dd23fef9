namespace UnionSite.Cms.Documents;

/// <summary>A sentence that a page break tore in two paragraphs.</summary>
/// <param name="Index">Index of the first of the two blocks.</param>
/// <param name="Before">How the first one ends.</param>
/// <param name="After">How the second one begins.</param>
internal sealed record TornSentence(int Index, string Before, string After)
{
    private const int Shown = 60;
    private const int MostOffered = 200;

    /// <summary>Every place where a paragraph ends without a sign and the next begins with a small letter.</summary>
    public static IReadOnlyList<TornSentence> Find(IReadOnlyList<SourceBlock> blocks)
    {
        var found = new List<TornSentence>();
        for (var i = 0; i + 1 < blocks.Count && found.Count < MostOffered; i++)
        {
            if (blocks[i] is SourceParagraph { Heading: 0 } before && blocks[i + 1] is SourceParagraph { Heading: 0, IsBullet: false } after)
            {
                var (end, start) = (before.Text.TrimEnd(), after.Text.TrimStart());
                if (end.Length > 0 && start.Length > 0 && char.IsLower(start[0]) && !BodyText.HasEnded(end) && !end.EndsWith(',')
                    && !ListMark.Stands(start) && OutlineMark.Read(start) is null)
                {
                    found.Add(new TornSentence(i, Tail(end), Start(start)));
                }
            }
        }

        return found;
    }

    // Cut between words.
    private static string Tail(string text) =>
        text.Length > Shown && text.IndexOf(' ', text.Length - Shown) is > 0 and var space ? "… " + text[(space + 1)..] : text;

    private static string Start(string text) =>
        text.Length > Shown && text.LastIndexOf(' ', Shown) is > 0 and var space ? text[..space] + " …" : text;

    /// <summary>The blocks with the named ones joined to what follows them.</summary>
    public static IReadOnlyList<SourceBlock> Join(IReadOnlyList<SourceBlock> blocks, IReadOnlySet<int> indexes)
    {
        var joined = new List<SourceBlock>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (indexes.Contains(i - 1) && blocks[i] is SourceParagraph next && joined.Count > 0 && joined[^1] is SourceParagraph before)
            {
                joined[^1] = BodyText.Joined(before, next);
            }
            else
            {
                joined.Add(blocks[i]);
            }
        }

        return joined;
    }
}
