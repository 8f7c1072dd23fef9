using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace UnionSite.Cms.Localization;

/// <summary>Takes an interpolated text with markup apart into its key and its values, which are encoded.</summary>
[InterpolatedStringHandler]
public readonly struct HtmlWithValues(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _key = new(literalLength + (formattedCount * 3));
    private readonly List<string> _values = new(formattedCount);

    /// <summary>Words and markup between the values.</summary>
    public void AppendLiteral(string markup) => _key.Append(markup.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>A value; HTML content stays as it is.</summary>
    public void AppendFormatted<TValue>(TValue value)
    {
        _key.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}}}");
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        if (value is IHtmlContent html)
        {
            html.WriteTo(written, Encoder);
        }
        else
        {
            Encoder.Encode(written, string.Format(CultureInfo.CurrentCulture, "{0}", value));
        }

        _values.Add(written.ToString());
    }

    internal HtmlString In(string? language)
    {
        var key = _key.ToString();
        return new HtmlString(string.Format(CultureInfo.InvariantCulture, language is null ? key : Catalogue.Find(language, key) ?? key, [.. _values]));
    }
}
