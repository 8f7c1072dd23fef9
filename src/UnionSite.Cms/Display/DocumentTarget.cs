namespace UnionSite.Cms.Display;

/// <summary>A target in the words of a document.</summary>
/// <param name="Figure">The number that stands in it: "100%", "> 80%".</param>
/// <param name="Words">The clause around the number, without it.</param>
public sealed record DocumentTarget(string Figure, string Words);
