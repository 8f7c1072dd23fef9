using System.Globalization;
using System.Xml;

namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>What numbers show in a workbook: days, and zeros before a number ("000123").</summary>
internal sealed class CellFormats(bool since1904)
{
    private const string Day = "d";

    private readonly List<string> _formats = [];

    /// <summary>Reads the formats of the workbook's styles.</summary>
    public static CellFormats Of(Workbook book, string path, bool since1904)
    {
        var formats = new CellFormats(since1904);
        var codes = new Dictionary<int, string>();
        var inCells = false;
        using var reader = book.Read(path);
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
            {
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader.NodeType == XmlNodeType.Element && formats._formats.Count < TableLimits.MaxFormats && codes.Count < TableLimits.MaxFormats)
            {
                _ = int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
                if (reader.LocalName == "numFmt")
                {
                    codes[id] = Kept(reader.GetAttribute("formatCode") ?? "");
                }
                else if (reader.LocalName == "xf" && inCells)
                {
                    formats._formats.Add(id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) ? Day : codes.GetValueOrDefault(id, ""));
                }
            }
        }

        return formats;
    }

    /// <summary>What a number shows in a cell of that style.</summary>
    public string Shown(double number, int style)
    {
        var format = style >= 0 && style < _formats.Count ? _formats[style] : "";
        if (format == Day && number is >= 1 and < 2_958_466)
        {
            return DateTime.FromOADate(Math.Floor(number) + (since1904 ? 1462 : 0)).ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        }

        return Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString(format.Length > 1 ? format : "0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }

    // Zeros alone are kept as they are, days become one sign, everything else is no matter to a roster.
    private static string Kept(string code)
    {
        if (code.Length is > 0 and <= 20 && code.All(letter => letter == '0'))
        {
            return code;
        }

        var bare = System.Text.RegularExpressions.Regex.Replace(code.Length > 200 ? code[..200] : code, "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return bare.Contains('y', StringComparison.OrdinalIgnoreCase) && !bare.Contains('0', StringComparison.Ordinal) ? Day : "";
    }
}
