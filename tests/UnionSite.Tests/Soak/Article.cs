namespace UnionSite.Tests.Soak;

/// <summary>What an editor wrote: what the site has said yes to, and what was on its way when it fell.</summary>
/// <param name="word">A word that stands in this title and in no other.</param>
internal sealed class Article(string word)
{
    /// <summary>The word of its own.</summary>
    public string Word { get; } = word;

    /// <summary>The title.</summary>
    public string Title { get; } = $"Bài viết {word}";

    /// <summary>The id, once it is known.</summary>
    public string? Id { get; set; }

    /// <summary>What the site has acknowledged; null before the first time.</summary>
    public Texts? Kept { get; set; }

    /// <summary>What was sent and not answered.</summary>
    public Texts? Sent { get; set; }

    /// <summary>Its public path, as last seen.</summary>
    public string? Path { get; set; }

    /// <summary>The leads of the two versions that count.</summary>
    /// <param name="Latest">What editors see.</param>
    /// <param name="Published">What the public sees, or null.</param>
    public sealed record Texts(string Latest, string? Published);
}
