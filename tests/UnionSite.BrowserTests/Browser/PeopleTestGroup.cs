using Xunit;

namespace UnionSite.BrowserTests.Browser;

/// <summary>Tests of accounts and of those who ask and answer: they share one site and one browser, beside the other groups.</summary>
[CollectionDefinition(Name)]
public sealed class PeopleTestGroup : ICollectionFixture<BrowserSite>
{
    /// <summary>Name for the Collection attribute.</summary>
    public const string Name = "people";
}
