using System.Net;

namespace UnionSite.Cms.Fields;

/// <summary>HTML as editors type it: a text without any tag is taken as plain paragraphs.</summary>
public static class FormHtml
{
    /// <summary>The HTML that the typed text means.</summary>
    public static string Of(string typed)
    {
        if (typed.Length == 0 || typed.Contains('<', StringComparison.Ordinal))
        {
            return typed;
        }

        // What was typed may hold entities already; encoding them again would show their letters.
        var paragraphs = WebUtility.HtmlDecode(typed).Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', paragraphs.Select(paragraph =>
            "<p>" + paragraph.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal) + "</p>"));
    }
}
