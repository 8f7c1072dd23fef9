using System.Text.Json.Nodes;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>What a PDF says about itself.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="Text">Its text layer, for search; "" for a scan.</param>
public sealed record PdfFacts(int Pages, string Text)
{
    // Scanners stamp a line of their own on every page.
    private const int FewestLettersOfAPage = 40;

    /// <summary>True when the pages are pictures: nobody can search or hear them.</summary>
    public bool IsScan { get; } = Text.Count(char.IsLetter) < Math.Max(1, Math.Min(Pages, 5)) * FewestLettersOfAPage;

    /// <summary>As it is kept beside the file.</summary>
    public string ToJson() => JsonText.Write(new JsonObject { ["Pages"] = Pages, ["Text"] = Text });

    /// <summary>Reads what was kept.</summary>
    public static PdfFacts FromJson(string json)
    {
        var facts = JsonText.ParseObject(json);
        return new PdfFacts(facts["Pages"] is JsonValue pages && pages.TryGetValue<int>(out var number) ? number : 0, JsonText.TextOf(facts, "Text") ?? "");
    }
}
