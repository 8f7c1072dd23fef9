using System.Globalization;
using System.Text.Json.Nodes;
using UnionSite.Cms.Items;
using UnionSite.Cms.Search;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Documents;

/// <summary>The one place that knows which field of the content type holds which fact of a document.</summary>
internal static class ResolutionFields
{
    /// <summary>The content type of official documents.</summary>
    public const string ContentType = "Resolution";

    /// <summary>The field that names the kind of document by a term.</summary>
    public const string Type = "DocType";

    private const string Attachments = "Attachments";

    /// <summary>The boxes of the review screen in order, filled with what was read.</summary>
    public static IReadOnlyList<ReviewField> Of(ExtractedDocument read) =>
    [
        Box("DocNumber", T("Số"), read.Number),
        Box("DocSymbol", T("Ký hiệu"), read.Symbol),
        Box(Type, T("Loại văn bản"), read.Type) with { IsRequired = true },
        Box("IssuedOn", T("Ngày ban hành"), read.IssuedOn) with { Type = "date", IsRequired = true },
        Box("PlaceOfIssue", T("Nơi ban hành"), read.Place),
        Box("IssuingBody", T("Cơ quan ban hành"), read.Issuer),
        Box("Abstract", T("Trích yếu"), read.Abstract) with { IsLong = true, IsRequired = true },
        Box("Signer", T("Người ký"), read.Signer),
        Box("SignerPosition", T("Chức vụ người ký"), read.Position),
        Box("SigningAuthority", T("Thẩm quyền ký"), read.Authority),
        List("LegalBases", T("Căn cứ"), read.LegalBases, T("Mỗi dòng một văn bản.")),
        List("Recipients", T("Nơi nhận"), read.Recipients, T("Mỗi dòng một nơi nhận.")),
    ];

    /// <summary>Fills the item.</summary>
    /// <param name="item">A new item of the content type.</param>
    /// <param name="values">Values of the boxes by name; that of the kind is its name.</param>
    /// <param name="term">The chosen kind: taxonomy and term.</param>
    /// <param name="html">The text.</param>
    /// <param name="file">Library path and label of the original file, or null.</param>
    public static void Fill(ContentItem item, IReadOnlyDictionary<string, string> values, (string Taxonomy, string Term, string Name) term, string html, (string Path, string Label)? file)
    {
        var part = item.Part(ContentType);
        foreach (var (name, value) in values)
        {
            if (name == Type)
            {
                part[name] = new JsonObject { ["TaxonomyContentItemId"] = term.Taxonomy, ["TermContentItemIds"] = new JsonArray(term.Term) };
            }
            else if (name == "IssuedOn")
            {
                part[name] = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? new JsonObject { ["Value"] = day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture) }
                    : new JsonObject();
            }
            else
            {
                part[name] = new JsonObject { ["Text"] = value };
            }
        }

        if (file is { } original)
        {
            part[Attachments] = new JsonObject { ["Paths"] = new JsonArray(original.Path), ["MediaTexts"] = new JsonArray(original.Label) };
        }

        item.Part("HtmlBodyPart")["Html"] = html;
        item.DisplayText = Title(values, term.Name);
        item.Part("TitlePart")["Title"] = item.DisplayText;
    }

    // "Kế hoạch 36/KH-LĐLĐ triển khai …", as the federation names its documents.
    private static string Title(IReadOnlyDictionary<string, string> values, string type)
    {
        var about = VietnameseText.OneLine(values.GetValueOrDefault("Abstract") ?? "");
        about = about.Length > 1 && char.IsUpper(about[0]) && char.IsLower(about[1]) ? char.ToLower(about[0], HanoiTime.Vietnamese) + about[1..] : about;
        var number = DocumentNumber.Join(values.GetValueOrDefault("DocNumber") ?? "", values.GetValueOrDefault("DocSymbol") ?? "");
        return VietnameseText.OneLine($"{type} {number} {about}");
    }

    private static ReviewField Box(string name, string label, ExtractedValue value) =>
        new(name, label, value.Text) { Confidence = value.Confidence, Source = value.Source };

    private static ReviewField List(string name, string label, IReadOnlyList<ExtractedValue> values, string hint) => new(name, label, string.Join('\n', values.Select(value => value.Text)))
    {
        Confidence = values.Count == 0 ? Confidence.None : values.Min(value => value.Confidence),
        Source = values.Count == 0 ? "" : values.Count == 1 ? values[0].Source : T($"{values[0].Source} … (và {values.Count - 1} dòng nữa)"),
        Hint = hint,
        IsLong = true,
    };
}
