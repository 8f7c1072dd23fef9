using Xunit;

namespace UnionSite.BrowserTests.Browser;

/// <summary>Tests of the public pages: they share one site and one browser, beside the other groups.</summary>
[CollectionDefinition(Name)]
public sealed class PageTestGroup : ICollectionFixture<BrowserSite>
{
    /// <summary>Name for the Collection attribute.</summary>
    public const string Name = "pages";
}
