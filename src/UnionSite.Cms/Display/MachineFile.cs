namespace UnionSite.Cms.Display;

/// <summary>A text for machines.</summary>
/// <param name="Content">The text.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record MachineFile(string Content, string MediaType);
