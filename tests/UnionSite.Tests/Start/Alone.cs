using Xunit;

namespace UnionSite.Tests.Start;

/// <summary>Tests that measure time run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>Name for the Collection attribute.</summary>
    public const string Name = "alone";
}
