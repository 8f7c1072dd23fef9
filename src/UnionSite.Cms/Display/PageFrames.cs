using Microsoft.AspNetCore.Http;

namespace UnionSite.Cms.Display;

/// <summary>
/// The two pages that meet in a frame: the editor, which may hold one, and the preview, which may stand in one. Every other
/// page neither holds frames nor stands in them.
/// </summary>
public static class PageFrames
{
    private static readonly object Holds = new();
    private static readonly object Stands = new();

    /// <summary>This answer may hold a frame of this site.</summary>
    public static void MayHold(HttpContext context) => context.Items[Holds] = true;

    /// <summary>This answer may stand in a frame of this site.</summary>
    public static void MayStand(HttpContext context) => context.Items[Stands] = true;

    /// <summary>The directives of the content policy that speak of frames.</summary>
    public static string Policy(HttpContext context) =>
        (context.Items.ContainsKey(Holds) ? "frame-src 'self'; " : "") + (context.Items.ContainsKey(Stands) ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
}
