using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>What an address asks to be done with a picture, by Orchard's query names.</summary>
/// <param name="Width">Pixels; 0 for any.</param>
/// <param name="Height">Pixels; 0 for any.</param>
/// <param name="Mode">"max", "crop", "pad", "boxpad", "min" or "stretch"; see ImageTask.</param>
/// <param name="Quality">1 to 100.</param>
/// <param name="Format">"webp", "jpeg" or "png"; "" for the picture's own.</param>
/// <param name="Background">Colour of the canvas as "rrggbbaa", or "".</param>
public sealed record MediaCommands(int Width, int Height, string Mode, int Quality, string Format, string Background = "")
{
    /// <summary>The quality where none is asked for.</summary>
    public const int Usual = 80;

    private const int Largest = 4096;
    private static readonly int[] FreeSizes = [16, 32, 50, 100, 160, 240, 480, 600, 1024, 2048];
    // In the order of stock Orchard's numbers, of which 0 stands for none.
    private static readonly string[] Modes = ImageTask.Modes;
    private static readonly string[] Names = ["width", "height", "rmode", "quality", "format"];

    /// <summary>The commands in one form, whatever their order was; this is what a token signs.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture, $"width={Width}&height={Height}&rmode={Mode}&quality={Quality}&format={Format}") + (Background.Length > 0 ? "&bgcolor=" + Background : "");

    /// <summary>
    /// The commands of a query, or null when it has none or must not have them: a size that is not in the list needs a
    /// valid token, and an invalid token drops everything. Without a token a picture is only fitted in or cut, for every
    /// further mode would let a stranger fill the cache with one more picture of each size.
    /// </summary>
    public static MediaCommands? Read(IQueryCollection query, MediaTokens tokens)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(tokens);
        if (!Names.Any(query.ContainsKey))
        {
            return null;
        }

        var mode = query["rmode"].ToString().ToLowerInvariant();
        var format = query["format"].ToString().ToLowerInvariant();
        var commands = new MediaCommands(
            Number(query, "width", 0, Largest),
            Number(query, "height", 0, Largest),
            Modes.Contains(mode, StringComparer.Ordinal) ? mode : "max",
            Math.Max(1, Number(query, "quality", Usual, 100)),
            format switch { "webp" => "webp", "jpg" or "jpeg" => "jpeg", "png" => "png", _ => "" },
            MediaColour.Read(query["bgcolor"].ToString()) ?? "");
        if (query.TryGetValue("token", out var token))
        {
            return tokens.IsValid(commands.Canonical, token.ToString()) ? commands : null;
        }

        var free = (commands.Width == 0 || FreeSizes.Contains(commands.Width)) && (commands.Height == 0 || FreeSizes.Contains(commands.Height));
        return free ? commands with { Mode = mode is "crop" ? "crop" : "max", Quality = Usual, Format = commands.Format is "webp" ? "webp" : "", Background = "" } : null;
    }

    /// <summary>The commands of a stored profile. Stock Orchard writes mode and format as numbers or as names.</summary>
    public static MediaCommands OfProfile(JsonObject profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new MediaCommands(
            Size(profile, "Width"),
            Size(profile, "Height"),
            Word(profile, "Mode") is var mode && Array.FindIndex(Modes, known => known == mode) is >= 0 and var named ? Modes[named]
                : int.TryParse(mode, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= Modes.Length ? Modes[number - 1] : "max",
            int.TryParse(Word(profile, "Quality"), NumberStyles.None, CultureInfo.InvariantCulture, out var quality) && quality is > 0 and <= 100 ? quality : Usual,
            Word(profile, "Format") switch { "3" or "jpg" or "jpeg" => "jpeg", "4" or "png" => "png", "6" or "webp" => "webp", _ => "" },
            MediaColour.Read(Word(profile, "BackgroundColor")) ?? "");
    }

    private static int Size(JsonObject profile, string member) =>
        int.TryParse(Word(profile, member), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Min(size, Largest) : 0;

    private static string Word(JsonObject profile, string member) => JsonMerge.Any(profile, member)?.ToString().ToLowerInvariant() ?? "";

    private static int Number(IQueryCollection query, string name, int fallback, int most) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : fallback;
}
