using System.Text;

namespace UnionSite.Cms.Localization;

/// <summary>
/// Reads gettext's PO format, the one that Orchard's translations come in: comments, msgid and msgstr over one or several
/// quoted lines. Contexts and plural forms are not used here and are refused. No library for it can be restored.
/// Source: the GNU gettext manual, "The Format of PO Files".
/// </summary>
public static class PoFile
{
    /// <summary>Texts and their translations, in the order of the file; the head (empty msgid) is left out.</summary>
    /// <exception cref="FormatException">A line is neither, or an entry is not whole.</exception>
    public static IReadOnlyList<(string Text, string Translation)> Read(string content)
    {
        var entries = new List<(string, string)>();
        StringBuilder? text = null, translation = null;
        var number = 0;
        foreach (var line in content.Split('\n').Select(line => line.Trim()))
        {
            number++;
            switch (line)
            {
                case "" or ['#', ..]:
                    break;
                case ['m', 's', 'g', 'i', 'd', ' ', '"', .., '"']:
                    Close();
                    text = new StringBuilder(Unquote(line[6..], number));
                    break;
                case ['m', 's', 'g', 's', 't', 'r', ' ', '"', .., '"'] when text is not null && translation is null:
                    translation = new StringBuilder(Unquote(line[7..], number));
                    break;
                case ['"', .., '"'] when text is not null:
                    (translation ?? text).Append(Unquote(line, number));
                    break;
                default:
                    throw new FormatException($"Line {number} of a PO file is not understood: {line}");
            }
        }

        Close();
        return entries;

        void Close()
        {
            if (text is not null && translation is null)
            {
                throw new FormatException($"No msgstr for \"{text}\" before line {number} of a PO file.");
            }

            if (text is { Length: > 0 })
            {
                entries.Add((text.ToString(), translation!.ToString()));
            }

            (text, translation) = (null, null);
        }
    }

    private static string Unquote(string quoted, int number)
    {
        var inner = quoted.AsSpan(1, quoted.Length - 2);
        var result = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\')
            {
                result.Append(inner[i]);
                continue;
            }

            result.Append(++i < inner.Length ? inner[i] switch
            {
                'n' => '\n',
                't' => '\t',
                '"' or '\\' => inner[i],
                _ => throw new FormatException($"Unknown escape in line {number} of a PO file: {quoted}"),
            } : throw new FormatException($"Line {number} of a PO file ends in a backslash: {quoted}"));
        }

        return result.ToString();
    }
}
