using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Reads the list under "Nơi nhận", down to the archive's line.</summary>
internal static partial class RecipientRules
{
    private const int LongestList = 60;

    // A table of contents or a copied first page may stand within the first lines.
    private const int NoAnnexWithin = 40;
    private const int MostStrayLines = 3;

    /// <summary>
    /// Index of the line "Nơi nhận" of the document itself, forms in its annexes aside; where a scan lost that line, the index
    /// before the first entry of the list that the archive's line ends. -1 when there is none.
    /// </summary>
    public static int Find(IReadOnlyList<TextLine> lines, int start)
    {
        var end = AnnexStart(lines, start);
        for (var i = Math.Max(0, start); i < lines.Count; i++)
        {
            // A form in an annex has recipients too; only the document itself is kept by an office.
            if (Title().IsMatch(lines[i].Folded) && (i < end || IsKept(lines, i))
                && (OneLine().IsMatch(lines[i].Folded) || lines.Skip(i).Take(4).Any(line => line.IsBullet || Archive().IsMatch(line.Folded))))
            {
                return i;
            }

            if (lines[i].IsBullet && Office().IsMatch(lines[i].Folded))
            {
                return FirstOf(lines, i, start) - 1;
            }
        }

        return -1;
    }

    private static bool IsKept(IReadOnlyList<TextLine> lines, int title) =>
        lines.Skip(title).Take(LongestList).TakeWhile((line, index) => index == 0 || !Title().IsMatch(line.Folded)).Any(line => Office().IsMatch(line.Folded));

    private static int AnnexStart(IReadOnlyList<TextLine> lines, int start)
    {
        for (var i = start + NoAnnexWithin; i < lines.Count; i++)
        {
            if (Annex().IsMatch(lines[i].Folded) || HeadRules.IsMotto(lines[i]) || AnnexNote().IsMatch(lines[i].Text))
            {
                return i;
            }
        }

        return lines.Count;
    }

    private static int FirstOf(IReadOnlyList<TextLine> lines, int last, int start)
    {
        var first = last;
        for (var i = last - 1; i > start && first - i <= MostStrayLines; i--)
        {
            if (lines[i].IsBullet)
            {
                first = i;
            }
        }

        return first;
    }

    /// <summary>The recipients, and the index after the last of them.</summary>
    public static (IReadOnlyList<ExtractedValue> Values, int End) Read(IReadOnlyList<TextLine> lines, int title)
    {
        var entries = new List<(string Text, string Source)>();
        var rest = Title().IsMatch(lines[title].Folded) ? Head().Replace(lines[title].Text, "").Trim(' ', ':', '-', '*') : "";
        if (rest.Contains(';', StringComparison.Ordinal))
        {
            // The whole list in one paragraph.
            return ([.. rest.Trim('(', ')').Split(';').SelectMany(entry => Clean((entry, lines[title].Text)))], title + 1);
        }

        if (rest.Length > 3)
        {
            entries.Add((rest, lines[title].Text));
        }

        var bulleted = lines.Skip(title + 1).Take(6).Any(line => line.IsBullet);
        var i = title + 1;
        for (; i < Math.Min(lines.Count, title + LongestList); i++)
        {
            var line = lines[i];
            if (line.IsRight || Title().IsMatch(line.Folded))
            {
                continue;
            }

            if (SignatureRules.IsAnnex(line) || IsArchive(entries))
            {
                break;
            }

            if (line.IsBullet || (!bulleted && !SignatureRules.Belongs(line)))
            {
                entries.Add((line.Text, line.Text));
            }
            else if (entries.Count > 0 && !SignatureRules.Belongs(line) && IsOpen(entries[^1].Text) && !line.AfterGap)
            {
                entries[^1] = ($"{entries[^1].Text} {line.Text}", entries[^1].Source);
            }
        }

        return ([.. entries.SelectMany(Clean)], i);
    }

    private static bool IsArchive(List<(string Text, string Source)> entries) => entries.Count > 0 && Archive().IsMatch(VietnameseText.Fold(entries[^1].Text));

    private static bool IsOpen(string text) => !Closed().IsMatch(text);

    private static IEnumerable<ExtractedValue> Clean((string Text, string Source) entry)
    {
        foreach (var piece in Several().Split(entry.Text))
        {
            var text = VietnameseText.OneLine(SignatureRules.WithoutSigner(piece));
            text = Remains().Replace(text, "");
            text = Brace().Replace(text, "").Trim(' ', ';', ',', '.', ':', '*', '_', '“', '"', '`', '\'', '|');
            if (text.Count(char.IsLetter) > 2)
            {
                yield return new ExtractedValue(text, entry.Source.TrimEnd().EndsWith(';') || entry.Source.TrimEnd().EndsWith('.') ? Confidence.High : Confidence.Fair, entry.Source);
            }
        }
    }

    [GeneratedRegex(@"^noi nhan\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\W*N[ƠO]I NH[ẬA]N\W*|^\W*N[ơo]i nh[ậaâ]n\W*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:luu|lưu|luru|kuu)\b\s*[:;.,]?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Archive();

    [GeneratedRegex(@"[;.]\W{0,3}\S{0,3}$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Closed();

    [GeneratedRegex(@";\s*[-~–]\s*(?=\p{Lu})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?:luu|kuu|buu|lam)\s*[:;.,]\s*(?:vt|vp|hc|van thu)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Office();

    [GeneratedRegex(@"^phu luc(?:\s+(?:so\s*)?[ivx\d]+)?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^\W*\((?:Ban hành )?[Kk]èm theo\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AnnexNote();

    // "Nơi nhận: A; B; lưu C" in one paragraph.
    [GeneratedRegex(@";.*;|;\s*luu\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OneLine();

    // What a scan leaves behind the sign that ends an entry.
    [GeneratedRegex(@"(?<=\p{L}.*)[;]\s*\S{1,4}(?:\s+\S{1,4})?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Remains();

    [GeneratedRegex(@"\s*}\s*(?:\([^)]*\))?\s*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Brace();
}
