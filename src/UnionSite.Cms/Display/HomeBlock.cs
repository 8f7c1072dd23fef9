using Microsoft.AspNetCore.Html;

namespace UnionSite.Cms.Display;

/// <summary>One block of the home page, as the editors have put them in order.</summary>
/// <param name="Kind">"HomeTile", "HomeTargets", "HomeList" or "HomeText": the type of the nested item.</param>
/// <param name="Heading">Heading, or the words of a tile's link; "" when editors gave none to targets.</param>
/// <param name="Url">Where heading or tile lead; "" for nowhere.</param>
public sealed record HomeBlock(string Kind, string Heading, string Url)
{
    /// <summary>The type that a list shows; decides its look.</summary>
    public string Lists { get; init; } = "";

    /// <summary>Newest entries of a list.</summary>
    public IReadOnlyList<ItemCard> Cards { get; init; } = [];

    /// <summary>True for a list that shares its row with another half.</summary>
    public bool IsHalf { get; init; }

    /// <summary>Targets as their document words them.</summary>
    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];

    /// <summary>Sanitised text.</summary>
    public IHtmlContent Text { get; init; } = HtmlString.Empty;

    /// <summary>A tile's sentence; the number of the document that targets are of.</summary>
    public string Words { get; init; } = "";
}
