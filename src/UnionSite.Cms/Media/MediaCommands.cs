using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using UnionSite.Cms.Text;

namespace UnionSite.Cms.Media;

/// <summary>What an address asks to be done with a picture, by Orchard's query names.</summary>
/// <param name="Width">Pixels; 0 for any.</param>
/// <param name="Height">Pixels; 0 for any.</param>
/// <param name="Mode">"max" or "crop".</param>
/// <param name="Quality">1 to 100.</param>
/// <param name="Format">"webp", "jpeg" or "png"; "" for the picture's own.</param>
public sealed record MediaCommands(int Width, int Height, string Mode, int Quality, string Format)
{
    private const int Usual = 80;
    private const int Largest = 4096;
    private static readonly int[] FreeSizes = [16, 32, 50, 100, 160, 240, 480, 600, 1024, 2048];
    private static readonly string[] Names = ["width", "height", "rmode", "quality", "format"];

    /// <summary>The commands in one form, whatever their order was; this is what a token signs.</summary>
    public string Canonical => string.Create(CultureInfo.InvariantCulture, $"width={Width}&height={Height}&rmode={Mode}&quality={Quality}&format={Format}");

    /// <summary>
    /// The commands of a query, or null when it has none or must not have them: a size that is not in the list needs a
    /// valid token, and an invalid token drops everything.
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
            // The other modes of stock differ in what they paint around the picture; here they all fit it in.
            mode is "crop" ? "crop" : "max",
            Math.Max(1, Number(query, "quality", Usual, 100)),
            format switch { "webp" => "webp", "jpg" or "jpeg" => "jpeg", "png" => "png", _ => "" });
        if (query.TryGetValue("token", out var token))
        {
            return tokens.IsValid(commands.Canonical, token.ToString()) ? commands : null;
        }

        var free = (commands.Width == 0 || FreeSizes.Contains(commands.Width)) && (commands.Height == 0 || FreeSizes.Contains(commands.Height));
        return free ? commands with { Quality = Usual, Format = commands.Format is "webp" ? "webp" : "" } : null;
    }

    /// <summary>The commands of a stored profile. Stock Orchard writes mode and format as numbers or as names.</summary>
    public static MediaCommands OfProfile(JsonObject profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new MediaCommands(
            Size(profile, "Width"),
            Size(profile, "Height"),
            Word(profile, "Mode") is "2" or "crop" ? "crop" : "max",
            int.TryParse(Word(profile, "Quality"), NumberStyles.None, CultureInfo.InvariantCulture, out var quality) && quality is > 0 and <= 100 ? quality : Usual,
            Word(profile, "Format") switch { "3" or "jpg" or "jpeg" => "jpeg", "4" or "png" => "png", "6" or "webp" => "webp", _ => "" });
    }

    private static int Size(JsonObject profile, string member) =>
        int.TryParse(Word(profile, member), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Min(size, Largest) : 0;

    private static string Word(JsonObject profile, string member) => JsonMerge.Any(profile, member)?.ToString().ToLowerInvariant() ?? "";

    private static int Number(IQueryCollection query, string name, int fallback, int most) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : fallback;
}
