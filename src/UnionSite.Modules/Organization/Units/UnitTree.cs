using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Units;

/// <summary>
/// All units with their history, in memory: at most some ten thousand. Nothing in it changes; a change of the store makes a
/// new tree (<see cref="UnitTrees"/>).
/// </summary>
internal sealed class UnitTree
{
    private readonly Dictionary<long, UnitNode> _byId;
    private readonly Dictionary<string, UnitNode> _bySlug;
    private readonly List<UnitNode> _roots;

    /// <summary>Puts the rows together.</summary>
    /// <param name="version">Highest key of <see cref="UnitEvent"/> when the rows were read.</param>
    /// <param name="units">All units.</param>
    /// <param name="names">All names.</param>
    /// <param name="parents">All units above.</param>
    /// <param name="merged">Entries of the history that say which unit was merged into which.</param>
    public UnitTree(long version, IReadOnlyCollection<Unit> units, IEnumerable<UnitName> names, IReadOnlyCollection<UnitParent> parents, IEnumerable<UnitEvent> merged)
    {
        Version = version;
        _byId = units.ToDictionary(unit => unit.Id, unit => new UnitNode(unit));
        _bySlug = _byId.Values.ToDictionary(node => node.Slug, StringComparer.Ordinal);
        foreach (var name in names.OrderBy(name => name.From))
        {
            _byId[name.UnitId].Names.Add(new(new UnitLabel(name.Name, VietnameseText.Fold(name.Name), VietnameseText.SortKey(name.Name)), name.From, name.To));
        }

        foreach (var row in parents.OrderBy(parent => parent.From))
        {
            var (node, above) = (_byId[row.UnitId], row.ParentId is { } id ? _byId[id] : null);
            node.Parents.Add(new(above, row.From, row.To));
            above?.Children.Add(new(node, row.From, row.To));
        }

        foreach (var entry in merged)
        {
            var (node, into) = (_byId[entry.UnitId], _byId[entry.OtherUnitId!.Value]);
            node.MergedInto = into;
            into.Absorbed.Add(node);
        }

        _roots = [.. parents.Where(parent => parent.ParentId is null).Select(parent => _byId[parent.UnitId]).Distinct()];
    }

    /// <summary>Grows with every change of the stored tree.</summary>
    public long Version { get; }

    /// <summary>Every unit that ever was, in no order.</summary>
    public IReadOnlyCollection<UnitNode> All => _byId.Values;

    /// <summary>A unit, or null.</summary>
    public UnitNode? Find(long id) => _byId.GetValueOrDefault(id);

    /// <summary>A unit by its slug, ignoring case, or null.</summary>
    public UnitNode? Find(string? slug) => slug is null ? null : _bySlug.GetValueOrDefault(slug.Trim().Trim('/').ToLowerInvariant());

    /// <summary>Units that stand under nobody on a day.</summary>
    public IReadOnlyList<UnitNode> RootsAt(DateOnly day) =>
        [.. _roots.Where(root => root.IsThere(day) && root.ParentAt(day) is null).OrderBy(root => root.LabelAt(day).SortKey, StringComparer.Ordinal)];

    /// <summary>Units directly below on a day: by level, then in Vietnamese order.</summary>
    public IReadOnlyList<UnitNode> ChildrenAt(UnitNode node, DateOnly day) =>
        [.. node.Children.Where(child => child.Covers(day)).Select(child => child.Value).OrderBy(child => child.Kind).ThenBy(child => child.LabelAt(day).SortKey, StringComparer.Ordinal)];

    /// <summary>Units above on a day, nearest first.</summary>
    public IReadOnlyList<UnitNode> AboveAt(UnitNode node, DateOnly day)
    {
        var above = new List<UnitNode>();
        // The rules keep rings out; a damaged store must not hang the site.
        for (var next = node.ParentAt(day); next is not null && above.Count < _byId.Count; next = next.ParentAt(day))
        {
            above.Add(next);
        }

        return above;
    }

    /// <summary>The unit itself and all below it on a day, each before those below it; empty when it is not there.</summary>
    public IReadOnlyList<UnitNode> BelowAt(UnitNode node, DateOnly day)
    {
        if (!node.IsThere(day))
        {
            return [];
        }

        var found = new List<UnitNode> { node };
        var seen = new HashSet<long> { node.Id };
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var child in found[i].Children)
            {
                if (child.Covers(day) && seen.Add(child.Value.Id))
                {
                    found.Add(child.Value);
                }
            }
        }

        return found;
    }

    /// <summary>The unit itself while it is there, else the one that it went into; the unit itself again when it went nowhere.</summary>
    public UnitNode HeirOf(UnitNode node, DateOnly day)
    {
        var heir = node;
        for (var steps = 0; !heir.IsThere(day) && heir.MergedInto is { } into && steps < _byId.Count; steps++)
        {
            heir = into;
        }

        return heir;
    }

    /// <summary>Units whose papers people of this unit read on a day, its own first: of the units above, and of those that went into any of them.</summary>
    public IReadOnlyList<UnitNode> ReadBy(UnitNode node, DateOnly day)
    {
        List<UnitNode> read = [node, .. AboveAt(node, day)];
        for (var i = 0; i < read.Count; i++)
        {
            read.AddRange(read[i].Absorbed.Where(old => !old.IsThere(day) && !read.Contains(old)));
        }

        return read;
    }

    /// <summary>True when one unit is the other or stands below it on a day.</summary>
    public bool IsWithin(UnitNode node, UnitNode above, DateOnly day) => node.Id == above.Id || AboveAt(node, day).Any(one => one.Id == above.Id);

    /// <summary>True when the unit is one of those or stands below one of them on a day.</summary>
    public bool IsWithin(UnitNode node, IReadOnlySet<long> units, DateOnly day) => units.Contains(node.Id) || AboveAt(node, day).Any(one => units.Contains(one.Id));

    /// <summary>Units whose name on a day, or slug, holds every word: those that begin with the words first, then in Vietnamese order.</summary>
    /// <param name="words">As typed; accents do not matter.</param>
    /// <param name="day">Units that are not there on the day are left out.</param>
    /// <param name="take">Most units.</param>
    public IReadOnlyList<UnitNode> Search(string? words, DateOnly day, int take)
    {
        var folded = VietnameseText.OneLine(VietnameseText.Fold(words));
        var asked = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return asked.Length == 0 ? [] : [.. _byId.Values.Where(node => node.IsThere(day))
            .Select(node => (Node: node, Label: node.LabelAt(day)))
            .Where(found => found.Node.Slug == folded || Array.TrueForAll(asked, word => found.Label.Folded.Contains(word, StringComparison.Ordinal)))
            .OrderByDescending(found => found.Node.Slug == folded || found.Label.Folded == folded)
            .ThenByDescending(found => found.Label.Folded.StartsWith(folded, StringComparison.Ordinal))
            .ThenBy(found => found.Label.SortKey, StringComparer.Ordinal).Select(found => found.Node).Take(take)];
    }
}
