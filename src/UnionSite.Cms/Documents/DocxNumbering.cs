using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace UnionSite.Cms.Documents;

/// <summary>Counts the numbers that Word shows before paragraphs; they are nowhere in the text itself.</summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<int, Dictionary<int, Level>> _levels = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly Dictionary<int, int> _shared = [];

    public DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var forms = (numbering?.Elements<AbstractNum>() ?? []).Where(form => form.AbstractNumberId is not null)
            .GroupBy(form => form.AbstractNumberId!.Value).ToDictionary(group => group.Key, group => group.First());
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } form && forms.TryGetValue(form, out var found))
            {
                _levels[id] = found.Elements<Level>().Where(level => level.LevelIndex is not null).GroupBy(level => level.LevelIndex!.Value)
                    .ToDictionary(group => group.Key, group => group.First());
                // Lists of one form count on together unless one of them starts anew.
                _shared[id] = instance.Elements<LevelOverride>().Any(level => level.StartOverrideNumberingValue is not null) ? -id : form;
            }
        }
    }

    /// <summary>A paragraph's place in its list.</summary>
    /// <param name="IsBullet">True for a sign instead of a number.</param>
    /// <param name="Label">"I.", "1.1.", "a)"; "" for a bullet.</param>
    /// <param name="Level">Depth from 0.</param>
    public sealed record Place(bool IsBullet, string Label, int Level);

    /// <summary>Counts the paragraph and tells its number; null when it has none.</summary>
    public Place? Next(Paragraph paragraph, NumberingProperties? properties)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var id = own?.NumberingId?.Val?.Value ?? properties?.NumberingId?.Val?.Value ?? 0;
        var depth = Math.Clamp(own?.NumberingLevelReference?.Val?.Value ?? properties?.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        if (id == 0 || !_levels.TryGetValue(id, out var levels) || !levels.TryGetValue(depth, out var level))
        {
            return null;
        }

        var format = level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.Bullet)
        {
            return new Place(true, "", depth);
        }

        if (!_counts.TryGetValue(_shared[id], out var counts))
        {
            _counts[_shared[id]] = counts = new int[9];
        }

        counts[depth] = counts[depth] == 0 ? level.StartNumberingValue?.Val?.Value ?? 1 : counts[depth] + 1;
        Array.Clear(counts, depth + 1, 8 - depth);
        return format == NumberFormatValues.None ? null : new Place(false, Label(level.LevelText?.Val?.Value ?? "", levels, counts), depth);
    }

    private static string Label(string pattern, Dictionary<int, Level> levels, int[] counts)
    {
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var depth = pattern[++i] - '1';
                label.Append(Written(Math.Max(1, counts[depth]), levels.GetValueOrDefault(depth)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal));
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString().Trim();
    }

    private static string Written(int number, NumberFormatValues format) => format switch
    {
        NumberFormatValues.UpperRoman => Roman(number),
        NumberFormatValues.LowerRoman => Roman(number).ToLowerInvariant(),
        NumberFormatValues.UpperLetter => Letter(number, 'A'),
        NumberFormatValues.LowerLetter => Letter(number, 'a'),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letter(int number, char first) => new((char)(first + ((number - 1) % 26)), 1 + ((number - 1) / 26 % 4));

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        number = Math.Clamp(number, 1, 399);
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
