using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace UnionSite.Cms.Documents;

/// <summary>What the styles of a .docx say about a paragraph or a run.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 12;
    private readonly Dictionary<string, Style> _styles;
    private readonly string? _font;

    public DocxStyles(MainDocumentPart main)
    {
        var styles = main.StyleDefinitionsPart?.Styles;
        _styles = (styles?.Elements<Style>() ?? []).Where(style => style.StyleId?.Value is not null)
            .GroupBy(style => style.StyleId!.Value!).ToDictionary(group => group.Key, group => group.First());
        _font = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.RunFonts?.Ascii?.Value;
        var normal = _styles.Values.FirstOrDefault(style => style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph);
        _font = normal?.StyleRunProperties?.RunFonts?.Ascii?.Value ?? _font;
    }

    /// <summary>The look that the paragraph's style gives its runs.</summary>
    public DocxLook Of(Paragraph paragraph) => Styled(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, new DocxLook(Font: _font));

    /// <summary>The look of a run in a paragraph of that look.</summary>
    public DocxLook Of(Run run, DocxLook paragraph)
    {
        var properties = run.RunProperties;
        var look = Styled(properties?.RunStyle?.Val?.Value, paragraph);
        return properties is null ? look : look with
        {
            Bold = On(properties.Bold, look.Bold),
            Italic = On(properties.Italic, look.Italic),
            Capitals = On(properties.Caps, look.Capitals),
            Hidden = On(properties.Vanish, look.Hidden),
            Font = properties.RunFonts?.Ascii?.Value ?? properties.RunFonts?.HighAnsi?.Value ?? look.Font,
        };
    }

    /// <summary>Heading level 1 to 9 of the paragraph's style or outline, 0 for none.</summary>
    public int HeadingOf(Paragraph paragraph)
    {
        foreach (var style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            var name = style.StyleName?.Val?.Value ?? "";
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(8), CultureInfo.InvariantCulture, out var level))
            {
                return level;
            }
        }

        return paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 9 ? outline + 1 : 0;
    }

    /// <summary>True when the paragraph stands in the middle.</summary>
    public bool IsCentered(Paragraph paragraph) =>
        (paragraph.ParagraphProperties?.Justification?.Val
            ?? Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleParagraphProperties?.Justification?.Val).FirstOrDefault(found => found is not null))
        is { } side && side.Value == JustificationValues.Center;

    /// <summary>The numbering that the paragraph's style brings, or null.</summary>
    public NumberingProperties? NumberingOf(Paragraph paragraph) => paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(found => found is not null);

    /// <summary>True when a table style draws lines.</summary>
    public bool HasBorders(string style) => Chain(style).Any(found => found.StyleTableProperties?.TableBorders is not null);

    private DocxLook Styled(string? id, DocxLook look)
    {
        foreach (var style in Enumerable.Reverse(Chain(id)))
        {
            if (style.StyleRunProperties is { } properties)
            {
                look = look with
                {
                    Bold = On(properties.Bold, look.Bold),
                    Italic = On(properties.Italic, look.Italic),
                    Capitals = On(properties.Caps, look.Capitals),
                    Font = properties.RunFonts?.Ascii?.Value ?? look.Font,
                };
            }
        }

        return look;
    }

    // A style may name itself as its own base: the chain is bounded.
    private List<Style> Chain(string? id)
    {
        var chain = new List<Style>();
        while (id is not null && chain.Count < LongestChain && _styles.TryGetValue(id, out var style))
        {
            chain.Add(style);
            id = style.BasedOn?.Val?.Value;
        }

        return chain;
    }

    private static bool On(OnOffType? value, bool fallback) => value is null ? fallback : value.Val is null || value.Val.Value;
}
