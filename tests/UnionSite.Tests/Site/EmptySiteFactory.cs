namespace UnionSite.Tests.Site;

/// <summary>A site that starts with an empty data folder and runs its set-up recipe by itself.</summary>
public class EmptySiteFactory : SiteFactory
{
    /// <inheritdoc/>
    protected override bool FromTemplate => false;
}
