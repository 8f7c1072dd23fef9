namespace UnionSite.Cms.Documents;

/// <summary>A value that was read out of a document.</summary>
/// <param name="Text">The value; "" when nothing was found.</param>
/// <param name="Confidence">How sure the rule is.</param>
/// <param name="Source">The line where it stands, as it stands there.</param>
internal sealed record ExtractedValue(string Text, Confidence Confidence, string Source)
{
    /// <summary>Nothing was found.</summary>
    public static ExtractedValue None { get; } = new("", Confidence.None, "");

    /// <summary>Whether something was found.</summary>
    public bool Found => Text.Length > 0;
}

/// <summary>How sure a rule is of what it read.</summary>
internal enum Confidence
{
    /// <summary>Nothing was found.</summary>
    None,

    /// <summary>Concluded from other values, or found where it usually does not stand.</summary>
    Low,

    /// <summary>Found in its place, but its form leaves a doubt.</summary>
    Fair,

    /// <summary>Found in its place and in its form.</summary>
    High,
}
