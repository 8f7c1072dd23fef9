using System.Globalization;
using NetVips;

namespace UnionSite.Cms.Media;

/// <summary>Paints what lies around and behind a picture.</summary>
internal static class ImageCanvas
{
    /// <summary>The picture on its canvas; the same picture when the task asks for none.</summary>
    public static Image Paint(Image image, ImageTask task)
    {
        var isPadded = task.Mode is "pad" or "boxpad" && (image.Width < task.Width || image.Height < task.Height);
        var isOpaque = task.Format == "jpeg";
        if (!isPadded && task.Background.Length == 0 && !(isOpaque && image.HasAlpha()))
        {
            return image.Copy();
        }

        var colour = Colour(task);
        using var rgb = image.Interpretation == Enums.Interpretation.Bw ? image.Colourspace(Enums.Interpretation.Srgb) : image.Copy();
        using var layer = rgb.HasAlpha() ? rgb.Copy() : rgb.Bandjoin(255);
        using var placed = isPadded
            ? layer.Gravity(Enums.CompassDirection.Centre, Math.Max(task.Width, layer.Width), Math.Max(task.Height, layer.Height), extend: Enums.Extend.Background, background: [0, 0, 0, 0])
            : layer.Copy();
        if (colour[3] >= 255 || isOpaque)
        {
            return placed.Flatten(background: colour[..3]);
        }

        using var ground = (Image.Black(placed.Width, placed.Height, bands: 4) + colour).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using var both = ground.Composite2(placed, Enums.BlendMode.Over);
        return both.Cast(Enums.BandFormat.Uchar);
    }

    // Without a colour the canvas is see-through, and white where the format cannot say so.
    private static double[] Colour(ImageTask task) => task.Background.Length == 0
        ? [255, 255, 255, task.Format == "jpeg" ? 255 : 0]
        : [.. Enumerable.Range(0, 4).Select(band => (double)int.Parse(task.Background.AsSpan(band * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
