namespace UnionSite.Cms.Items;

/// <summary>Where imported items come from.</summary>
/// <param name="By">For the audit log, such as "recipe:UnionSite".</param>
/// <param name="MomentUtc">Stands in for dates that an item does not state: the first run of the recipe.</param>
/// <param name="Sequences">Items that the source names several times.</param>
public sealed record ImportOrigin(string By, DateTime MomentUtc, ImportSequences Sequences)
{
    /// <summary>Version ids that this import has met: a second item with the same one is skipped.</summary>
    internal HashSet<string> Seen { get; } = new(StringComparer.OrdinalIgnoreCase);
}
