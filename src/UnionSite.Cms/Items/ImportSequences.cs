namespace UnionSite.Cms.Items;

/// <summary>
/// Remembers items that one recipe names several times without a version id (first as a stub, later whole): a second run
/// must find that the last state is its own work, and not go through the states again.
/// </summary>
/// <param name="known">Version ids by item, in the order in which the recipe made them, from earlier runs.</param>
public sealed class ImportSequences(IReadOnlyDictionary<string, IReadOnlyList<string>> known)
{
    private readonly Dictionary<string, List<string>> _now = new(StringComparer.Ordinal);

    /// <summary>Sequences of more than one version, from earlier runs and this one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> All
    {
        get
        {
            var all = known.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            foreach (var (item, versions) in _now.Where(pair => pair.Value.Count > 1))
            {
                all[item] = versions;
            }

            return all;
        }
    }

    /// <summary>True when the version belongs to a sequence whose last member is the item's present version.</summary>
    public bool IsPassed(string contentItemId, string versionId, string? latestVersionId) =>
        known.TryGetValue(contentItemId, out var versions) && versions[^1] == latestVersionId && versions.Contains(versionId);

    /// <summary>Notes that the recipe made the version.</summary>
    public void Made(string contentItemId, string versionId)
    {
        if (!_now.TryGetValue(contentItemId, out var versions))
        {
            _now[contentItemId] = versions = [];
        }

        if (!versions.Contains(versionId))
        {
            versions.Add(versionId);
        }
    }
}
