namespace UnionSite.Cms.Display;

/// <summary>Another document that has to do with this one.</summary>
/// <param name="Text">Number, or title when it has none.</param>
/// <param name="Title">Title.</param>
/// <param name="Url">Its page.</param>
/// <param name="From">Day from which it takes effect; null when it states none.</param>
public sealed record DocumentLink(string Text, string Title, string Url, DateOnly? From);
