using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace UnionSite.Cms.Localization;

/// <summary>Takes an interpolated text apart into its key ("Có {0} bài") and its values.</summary>
[InterpolatedStringHandler]
public readonly struct WordsWithValues(int literalLength, int formattedCount)
{
    private readonly StringBuilder _key = new(literalLength + (formattedCount * 3));
    private readonly List<object?> _values = new(formattedCount);

    /// <summary>Words between the values.</summary>
    public void AppendLiteral(string words) => _key.Append(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>A value.</summary>
    public void AppendFormatted<TValue>(TValue value) => Add(value);

    /// <summary>A value in a format.</summary>
    public void AppendFormatted<TValue>(TValue value, string format)
        where TValue : IFormattable => Add(value.ToString(format, CultureInfo.CurrentCulture));

    internal string In(string? language)
    {
        var key = _key.ToString();
        return string.Format(CultureInfo.CurrentCulture, language is null ? key : Catalogue.Find(language, key) ?? key, [.. _values]);
    }

    private void Add(object? value)
    {
        _key.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}}}");
        _values.Add(value);
    }
}
