using System.Globalization;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>
/// Reads the facts of an official document from its layout (Decree 30/2020, annex I). Small rules, each on one part of the
/// page; nothing is guessed from a model, and every value carries the line that it was read from.
/// </summary>
internal static class DocumentExtractor
{
    /// <summary>Reads the document.</summary>
    public static ExtractedDocument Read(IReadOnlyList<TextLine> lines)
    {
        var end = HeadRules.End(lines);
        var title = TitleRules.Read(lines, end);
        var head = title.TypeLine > 0 ? Math.Max(end, title.TypeLine) : end;
        var (number, symbol, numberLine, sure, numberSource) = HeadRules.Number(lines, head);
        var day = HeadRules.Day(lines, head);
        var passed = day is null ? HeadRules.Passed(lines) : null;
        var place = day is { Place: { Length: > 0 } where } ? where : "";
        var start = new[] { title.End, numberLine + 1, (day?.Line ?? -1) + 1 }.Max();
        var signature = SignatureRules.Read(lines, start);
        var type = Type(title, symbol, numberSource, lines);
        return new ExtractedDocument
        {
            Number = number is null ? ExtractedValue.None : new ExtractedValue(number.Number, sure, numberSource),
            Symbol = symbol.Length == 0 ? ExtractedValue.None : new ExtractedValue(symbol, sure, numberSource),
            Type = type,
            IssuedOn = day is { } found ? Day(found.Day, lines[found.Line].Text, Confidence.High)
                : passed is { } law ? Day(law.Day, lines[law.Line].Text, Confidence.Fair)
                : ExtractedValue.None,
            Place = place.Length > 0 ? new ExtractedValue(place, Confidence.High, lines[day!.Value.Line].Text) : ExtractedValue.None,
            Issuer = Issuer(lines, title, head, symbol, place, signature),
            Abstract = title.Abstract.Length == 0 ? ExtractedValue.None
                : new ExtractedValue(Case(title.Abstract, type.Text), title.Abstract.Length < 400 ? Confidence.High : Confidence.Fair, title.Abstract),
            Signer = signature.Signer,
            Position = signature.Position,
            Authority = signature.Authority,
            Recipients = signature.Recipients,
            LegalBases = LegalBasisRules.Read(lines, title.TypeLine >= 0 ? title.TypeLine + 1 : 0),
            BodyStart = start,
            SignatureStart = signature.Start,
            SignatureEnd = signature.End,
        };
    }

    private static ExtractedValue Type(TitleRules.Title title, string symbol, string numberSource, IReadOnlyList<TextLine> lines)
    {
        var ofSymbol = DocumentTypes.OfSymbol(symbol);
        if (title.Type is { } written)
        {
            // A title and a number that disagree are a slip of the typist, and for the editor to decide.
            var agree = ofSymbol is null || ofSymbol == written || written is "Bộ luật" or "Luật" or "Nghị quyết";
            return new ExtractedValue(written, agree ? Confidence.High : Confidence.Fair, lines[title.TypeLine].Text);
        }

        return symbol.Length == 0 ? ExtractedValue.None
            : new ExtractedValue(ofSymbol ?? DocumentTypes.Letter, Confidence.Low, numberSource);
    }

    private static ExtractedValue Day(DateOnly day, string source, Confidence sure) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), sure, source);

    private static ExtractedValue Issuer(IReadOnlyList<TextLine> lines, TitleRules.Title title, int head, string symbol, string place, SignatureRules.Signature signature)
    {
        var above = title.TypeLine >= 0 ? title.TypeLine : head;
        var ofSymbol = IssuerNames.OfSymbol(symbol, place);
        if (HeadRules.Issuer(lines, above) is { } written)
        {
            return new ExtractedValue(IssuerNames.InOrdinaryCase(written.Name, lines), Confidence.High, written.Source);
        }

        // In a resolution the body stands below the title, above what it says: "QUỐC HỘI".
        if (title.TypeLine >= 0 && HeadRules.Issuer([.. lines.Skip(title.End).Take(2)], Math.Min(2, lines.Count - title.End)) is { } below
            && (ofSymbol is null || VietnameseText.Fold(ofSymbol) == VietnameseText.Fold(below.Name)))
        {
            return new ExtractedValue(IssuerNames.InOrdinaryCase(below.Name, lines), Confidence.High, below.Source);
        }

        return ofSymbol is not null ? new ExtractedValue(ofSymbol, Confidence.Low, symbol)
            : signature.Authority is { Found: true } authority && authority.Text.StartsWith("TM. ", StringComparison.Ordinal)
                ? new ExtractedValue(IssuerNames.InOrdinaryCase(authority.Text[4..].Split(',')[0], lines), Confidence.Low, authority.Source)
                : ExtractedValue.None;
    }

    // The name of a law stands in capitals; as a subject it reads as a sentence.
    private static string Case(string about, string type) =>
        type is "Luật" or "Bộ luật" or "Pháp lệnh" && !about.Any(char.IsLower)
            ? about[..1] + about[1..].ToLower(HanoiTime.Vietnamese)
            : about;
}
