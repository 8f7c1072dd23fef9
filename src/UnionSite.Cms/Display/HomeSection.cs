namespace UnionSite.Cms.Display;

/// <summary>A section on the home page with its newest entries.</summary>
public sealed record HomeSection(SectionView Section, IReadOnlyList<ItemCard> Cards);
