namespace UnionSite.Modules.LegalAdvice;

/// <summary>What an asker wrote, checked and ready to be sealed.</summary>
/// <param name="Text">As typed; only line ends are unified.</param>
/// <param name="TopicId">A term, or null.</param>
/// <param name="Name">Name or alias, or null.</param>
/// <param name="Contact">How to reach the asker, or null.</param>
/// <param name="MayPublish">True when an anonymised answer may be published.</param>
internal sealed record NewQuestion(string Text, string? TopicId, string? Name, string? Contact, bool MayPublish)
{
    /// <summary>Fewest characters that can be a question.</summary>
    public const int ShortestText = 20;

    /// <summary>Most characters of a text.</summary>
    public const int LongestText = 10_000;

    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>Most characters of a contact.</summary>
    public const int LongestContact = 200;

    /// <summary>The text with line ends as "\n" and without NUL; a browser posts "\r\n" for what was typed as one line end.</summary>
    public static string Lines(string? typed) =>
        (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal);
}
