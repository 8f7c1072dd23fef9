namespace UnionSite.Cms.Display;

/// <summary>Model of a page template: one item and everything that its page shows.</summary>
public sealed class ItemPage
{
    /// <summary>The item.</summary>
    public required ContentView Item { get; init; }

    /// <summary>What the layout is told of the page.</summary>
    public required PageView Page { get; init; }

    /// <summary>Fields and parts in the order of the type's definition, for templates that show any type.</summary>
    public IReadOnlyList<ItemPiece> Pieces { get; init; } = [];

    /// <summary>Validity of an official document, else null.</summary>
    public DocumentValidity? Validity { get; init; }

    /// <summary>The section that lists items of this type, or null.</summary>
    public SectionView? Section { get; init; }

    /// <summary>Other items that a reader of this one may want.</summary>
    public IReadOnlyList<ItemCard> Related { get; init; } = [];

    /// <summary>The list of a section or of a term, else null.</summary>
    public ListView? List { get; init; }

    /// <summary>The term that is shown, else null; the item is then its taxonomy.</summary>
    public TermPage? Term { get; init; }

    /// <summary>On the home page: what the editors put first.</summary>
    public IReadOnlyList<ItemCard> Featured { get; init; } = [];

    /// <summary>On the home page: the blocks, in the editors' order.</summary>
    public IReadOnlyList<HomeBlock> Blocks { get; init; } = [];

    /// <summary>Number and symbol of an official document; "" for others.</summary>
    public string Number => Item.Type == DocumentValidities.ContentType ? DocumentValidities.NumberOf(Item.Item) : "";
}
