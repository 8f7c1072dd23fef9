using System.Text.RegularExpressions;

namespace UnionSite.Cms.Documents;

/// <summary>The number before a heading or a clause: "Chương II", "III.", "1.", "1.2.", "a)", "Điều 5.".</summary>
/// <param name="Rank">1 for the widest; ranks say what stands below what.</param>
/// <param name="Number">As it is written, without the sign behind it: "III", "Điều 5".</param>
/// <param name="Rest">The words after the number.</param>
internal sealed partial record OutlineMark(int Rank, string Number, string Rest)
{
    /// <summary>Rank of parts and annexes.</summary>
    public const int Part = 1;

    /// <summary>Rank of chapters and of Roman numbers.</summary>
    public const int Chapter = 2;

    /// <summary>Rank of sections of a chapter.</summary>
    public const int Section = 3;

    /// <summary>Rank of articles.</summary>
    public const int Article = 4;

    /// <summary>Rank of plain numbers.</summary>
    public const int Clause = 5;

    /// <summary>Rank of numbers of two parts.</summary>
    public const int SubClause = 6;

    /// <summary>Rank of letters.</summary>
    public const int Letter = 7;

    /// <summary>Reads the number; null when the text begins with none.</summary>
    public static OutlineMark? Read(string text)
    {
        var line = text.TrimStart();
        return Of(Parts(), line, Part) ?? Of(Chapters(), line, Chapter) ?? Of(Sections(), line, Section) ?? Of(Articles(), line, Article)
            ?? Of(Roman(), line, Chapter) ?? Of(SubClauses(), line, SubClause) ?? Of(Clauses(), line, Clause) ?? Of(Letters(), line, Letter);
    }

    private static OutlineMark? Of(Regex form, string line, int rank) =>
        form.Match(line) is { Success: true } match ? new OutlineMark(rank, match.Groups[1].Value.Trim(), line[match.Length..].Trim()) : null;

    [GeneratedRegex(@"^((?:Phần|PHẦN)\s+(?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVX]+|\d+)|(?:Phụ lục|PHỤ LỤC)(?:\s+(?:số\s+)?(?:[IVX]+|\d+))?)(?!\p{L})[\s.:–-]*(?=$|[\p{Lu}(])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^((?:Chương|CHƯƠNG)\s+(?:[IVXLC]+|\d+))(?!\p{L})[\s.:–-]*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Chapters();

    [GeneratedRegex(@"^((?:Mục|MỤC)\s+(?:[IVXLC]+|\d+))(?!\p{L})[\s.:–-]*(?=$|\p{Lu})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sections();

    [GeneratedRegex(@"^(Điều\s+\d+[a-zđ]?)\s*(?:[.:]\s*|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Articles();

    [GeneratedRegex(@"^([IVXL]{1,6})\s*[./)–-]\s*(?=\p{Lu})", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Roman();

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+(?=\S)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SubClauses();

    [GeneratedRegex(@"^(\d{1,3})\s*[./)]\s+(?=\S)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"^([a-zđ])\s*[)/]\s*(?=\S)|^([a-zđ])\.\s+(?=\S)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Letters();
}
