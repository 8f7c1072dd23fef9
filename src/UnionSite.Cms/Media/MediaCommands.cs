using System.Globalization;
using Microsoft.AspNetCore.Http;

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

    private static int Number(IQueryCollection query, string name, int fallback, int most) =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : fallback;
}
