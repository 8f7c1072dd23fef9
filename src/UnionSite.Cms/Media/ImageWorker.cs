using System.Globalization;
using NetVips;

namespace UnionSite.Cms.Media;

/// <summary>
/// The work of the process "process-image": decodes one picture and writes it anew, upright, in sRGB and without any
/// metadata. It runs alone, under limits, so that a picture made to break a decoder breaks nothing else.
/// Arguments: process-image, source, target, then those of <see cref="ImageTask"/>. Prints "width height" of the result.
/// </summary>
public static class ImageWorker
{
    /// <summary>First argument by which the program is told to do this work.</summary>
    public const string Verb = "process-image";

    internal const int TooLarge = 3;
    internal const int Unreadable = 4;

    // Only the decoders of the formats that the library takes; the others stay shut however a file looks.
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Nsgif", "Heif"];

    /// <summary>Does the work; 0 when the target is written.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length != 11 || ImageTask.Read(args[3..]) is not { } task)
        {
            await Console.Error.WriteLineAsync("Usage: process-image <source> <target> <format> <width> <height> <mode> <quality> <max-pixels> <background> <focus>");
            return 2;
        }

        ProcessLimits.Apply();
        try
        {
            Prepare();
            return Process(args[1], args[2], task);
        }
        catch (VipsException broken)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return Unreadable;
        }
    }

    private static void Prepare()
    {
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders)
        {
            Operation.Block("VipsForeignLoad" + loader, false);
        }

        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
    }

    private static int Process(string source, string target, ImageTask task)
    {
        // All frames of a moving picture; other loaders do not know the option.
        using var head = Image.NewFromFile(source, access: Enums.Access.Sequential);
        var frames = head.Contains("n-pages") && task.Format is "gif" or "webp" && head.Get("vips-loader") is "gifload" or "webpload"
            ? Convert.ToInt32(head.Get("n-pages"), CultureInfo.InvariantCulture)
            : 1;
        if ((long)head.Width * head.PageHeight * Math.Max(1, frames) > task.MaxPixels)
        {
            return TooLarge;
        }

        // A moving picture is fitted in, whatever the mode: each of its frames would have to be painted on.
        using var upright = Fit(frames > 1 ? source + "[n=-1]" : source, head, frames > 1 ? task with { Mode = "max" } : task);
        using var coloured = upright.Interpretation is Enums.Interpretation.Srgb or Enums.Interpretation.Bw
            ? upright.Copy()
            : upright.Colourspace(Enums.Interpretation.Srgb);
        using var plain = frames > 1 ? coloured.Copy() : ImageCanvas.Paint(coloured, task);
        Save(plain, target, task);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{plain.Width} {(frames > 1 ? plain.PageHeight : plain.Height)}"));
        return 0;
    }

    private static Image Fit(string source, Image head, ImageTask task)
    {
        if (task.Mode == "crop" && ImageTask.Point(task.Focus) is { } focus)
        {
            return Around(source, head, task, focus);
        }

        var (width, height, size) = task.Mode switch
        {
            "pad" => (task.Width, task.Height, Enums.Size.Both),
            "stretch" => (task.Width, task.Height, Enums.Size.Force),
            "min" => Covering(head, task),
            _ => (task.Width, task.Height, Enums.Size.Down),
        };
        return Image.Thumbnail(
            source, width, height: height, size: size, crop: task.Mode == "crop" ? Enums.Interesting.Centre : null, failOn: Enums.FailOn.Error);
    }

    // Cut so that the point comes as near to the middle as the picture allows.
    private static Image Around(string source, Image head, ImageTask task, (int X, int Y) focus)
    {
        var (width, height, size) = Covering(head, task);
        using var covering = Image.Thumbnail(source, width, height: height, size: size, failOn: Enums.FailOn.Error);
        var (cutWidth, cutHeight) = (Math.Min(task.Width, covering.Width), Math.Min(task.Height, covering.Height));
        // The decoder gives its rows in order; the part that stays is read from memory.
        using var still = covering.CopyMemory();
        return still.ExtractArea(
            Math.Clamp((covering.Width * focus.X / 100) - (cutWidth / 2), 0, covering.Width - cutWidth),
            Math.Clamp((covering.Height * focus.Y / 100) - (cutHeight / 2), 0, covering.Height - cutHeight),
            cutWidth,
            cutHeight);
    }

    // The smallest size that leaves neither side below what was asked for.
    private static (int Width, int Height, Enums.Size Size) Covering(Image head, ImageTask task)
    {
        var turned = head.Contains("orientation") && Convert.ToInt32(head.Get("orientation"), CultureInfo.InvariantCulture) >= 5;
        var (width, height) = turned ? (head.PageHeight, head.Width) : (head.Width, head.PageHeight);
        var scale = Math.Min(1, Math.Max((double)task.Width / width, (double)task.Height / height));
        return ((int)Math.Round(width * scale), (int)Math.Round(height * scale), Enums.Size.Force);
    }

    private static void Save(Image image, string target, ImageTask task)
    {
        const Enums.ForeignKeep Nothing = Enums.ForeignKeep.None;
        switch (task.Format)
        {
            case "jpeg":
                image.Jpegsave(target, q: task.Quality, interlace: true, optimizeCoding: true, keep: Nothing);
                break;
            case "png":
                image.Pngsave(target, compression: 7, keep: Nothing);
                break;
            case "webp":
                image.Webpsave(target, q: task.Quality, effort: 4, keep: Nothing);
                break;
            case "gif":
                image.Gifsave(target, keep: Nothing);
                break;
            default:
                image.Heifsave(target, q: task.Quality, compression: Enums.ForeignHeifCompression.Av1, effort: 2, keep: Nothing);
                break;
        }
    }
}
