using System.Globalization;
using System.Text;
using QRCoder;

namespace UnionSite.Cms.Accounts;

/// <summary>A QR code as the path of an SVG: it needs neither a picture file nor an inline style.</summary>
/// <param name="Size">Modules on a side, quiet zone included.</param>
/// <param name="Path">Path data of the dark modules.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>The code of a text, such as an address.</summary>
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
