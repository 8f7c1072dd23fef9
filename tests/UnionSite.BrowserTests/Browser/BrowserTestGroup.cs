using Xunit;

namespace UnionSite.BrowserTests.Browser;

/// <summary>Tests that share one site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTestGroup : ICollectionFixture<BrowserSite>
{
    /// <summary>Name for the Collection attribute.</summary>
    public const string Name = "browser";
}
