using System.Text.RegularExpressions;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>Reads who signed, in which position and by which authority.</summary>
internal static partial class SignatureRules
{
    private const int LinesAbove = 12;
    private const int LinesBelow = 12;

    /// <summary>What stands at the end of the document itself.</summary>
    public sealed record Signature(ExtractedValue Signer, ExtractedValue Position, ExtractedValue Authority, IReadOnlyList<ExtractedValue> Recipients, int Start, int End);

    /// <summary>True for the first line of an annex.</summary>
    public static bool IsAnnex(TextLine line) => Annex().IsMatch(line.Folded) || HeadRules.IsMotto(line);

    /// <summary>True for a line that belongs to the signature and not to the recipients beside it.</summary>
    public static bool Belongs(TextLine line) =>
        !line.IsBullet && (Signed().IsMatch(line.Folded) || (line.IsUpper && (Positions.Authority(line.Text) ?? Positions.Position(line.Text)) is not null)
            || (PersonNames.OfLine(line.Text) is { } name && PersonNames.HasSurname(name)));

    /// <summary>A recipient's line without the name or position that the page's other column left on it.</summary>
    public static string WithoutSigner(string line)
    {
        var text = Positions.Authority(line) is not null ? AuthorityTail().Replace(line, "") : PositionTail().Replace(line, "");
        var closed = text.LastIndexOf(';');
        return closed > 0 && PersonNames.AtEnd(text[closed..].Trim(' ', ';') is { Length: > 0 } tail ? "x " + tail : "") is not null ? text[..closed] : text;
    }

    /// <summary>Reads the end of the document; the search starts below the title.</summary>
    public static Signature Read(IReadOnlyList<TextLine> lines, int start)
    {
        var title = RecipientRules.Find(lines, start);
        var (recipients, below) = title >= 0 ? RecipientRules.Read(lines, title) : ([], -1);
        var from = title >= 0 ? Above(lines, title, start) : Alone(lines, start);
        if (from < 0)
        {
            return new Signature(ExtractedValue.None, ExtractedValue.None, ExtractedValue.None, recipients, lines.Count, lines.Count);
        }

        var to = title >= 0 ? Math.Max(title, below) : from;
        for (var most = Math.Min(lines.Count, to + LinesBelow); to < most && !IsAnnex(lines[to]); to++)
        {
            // The signature goes on.
        }

        return Signed(lines, from, to, title, below) with { Recipients = recipients };
    }

    private static Signature Signed(IReadOnlyList<TextLine> lines, int from, int to, int title, int below)
    {
        var authority = new List<(string Text, string Source)>();
        var position = ExtractedValue.None;
        var signer = ExtractedValue.None;
        var last = from;
        for (var i = from; i < to; i++)
        {
            var line = lines[i];
            if (Positions.Authority(line.Text) is { } by && !authority.Exists(known => known.Text == by))
            {
                authority.Add((by, line.Text));
            }
            else if ((Positions.Position(line.Text) ?? (line.IsBullet ? null : Positions.Alone(line.Text))) is { } held && !signer.Found)
            {
                position = new ExtractedValue(Positions.InOrdinaryCase(held), line.IsUpper ? Confidence.High : Confidence.Fair, line.Text);
            }

            var inList = i > title && i < below && !line.IsRight;
            var name = line.IsBullet || (inList && !Belongs(line)) ? Beside(line.Text) : PersonNames.OfLine(line.Text);
            if (name is not null && !(name.Length > 0 && signer.Confidence == Confidence.High) && (PersonNames.HasSurname(name) || authority.Count > 0 || position.Found))
            {
                var sure = PersonNames.HasSurname(name) && !line.IsBullet ? Confidence.High : Confidence.Fair;
                signer = new ExtractedValue(name, sure, line.Text);
            }

            if (Belongs(line) || (i >= title && i < below))
            {
                last = i + 1;
            }
        }

        var by2 = authority.Count > 0 ? new ExtractedValue(string.Join(", ", authority.Select(one => one.Text)), Confidence.High, authority[0].Source) : ExtractedValue.None;
        return new Signature(signer, position, by2, [], from, Math.Max(last, from));
    }

    private static string? Beside(string line)
    {
        var closed = line.LastIndexOf(';');
        return closed > 0 ? PersonNames.AtEnd("x " + line[(closed + 1)..]) : null;
    }

    // The signature may stand above the recipients when two columns were read one after the other.
    private static int Above(IReadOnlyList<TextLine> lines, int title, int start)
    {
        var from = title;
        for (var i = title - 1; i >= Math.Max(start, title - LinesAbove); i--)
        {
            if (Belongs(lines[i]))
            {
                from = i;
            }
            else if (lines[i].Text.Length > 60)
            {
                break;
            }
        }

        return from;
    }

    private static int Alone(IReadOnlyList<TextLine> lines, int start)
    {
        var position = -1;
        for (var i = start; i < lines.Count; i++)
        {
            if (IsAnnex(lines[i]) && position >= 0)
            {
                break;
            }

            if (lines[i].IsUpper && Positions.Authority(lines[i].Text) is not null)
            {
                return i;
            }

            // A law has no authority and no recipients: its last line in capitals is the chair's position.
            if (lines[i].IsUpper && lines[i].Text.Length < 60 && Positions.Position(lines[i].Text) == VietnameseText.OneLine(lines[i].Text.Trim(' ', '*', '.'))
                && lines.Skip(i + 1).Take(4).Any(line => PersonNames.OfLine(line.Text) is not null))
            {
                position = i;
            }
        }

        return position;
    }

    [GeneratedRegex(@"^(?:phu luc(?:\s+(?:so\s*)?[ivx\d]+)?\b(?!.*[;,]$)|\(?\s*(?:ban hanh )?kem theo\b|mau (?:so|bieu)?\s*\d|tai bieu mau|ghi chu\b|diem moi\b|nguon\b|danh muc\b.{0,80}$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^\(?\s*da ky\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Signed();

    [GeneratedRegex(@"[\s_\W]*(?<!\p{L})(?:(?:TM|KT|TL|TUQ)\s?[.,]|T/M|K/T|T/L).*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AuthorityTail();

    [GeneratedRegex(@"(?<=[;,.]\s?.{0,6})\s\S{0,4}(?:(?<!\p{L})(?:PHÓ\s)?(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỐNG ĐỐC|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)(?!\p{L}).*)$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PositionTail();
}
