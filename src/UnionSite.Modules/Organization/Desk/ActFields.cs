using System.Globalization;
using UnionSite.Cms.Items;
using UnionSite.Cms.Text;

namespace UnionSite.Modules.Organization.Desk;

/// <summary>What the form of an act holds, as it was typed. Each act uses some of it.</summary>
internal sealed class ActFields
{
    /// <summary>Most units or members that one form names.</summary>
    public const int Most = 2_000;

    /// <summary>Name of the unit, or of the new one.</summary>
    public string Name { get; init; } = "";

    /// <summary>Stable name of a new unit; "" to make one.</summary>
    public string Slug { get; init; } = "";

    /// <summary>Name of a <see cref="UnitKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The other unit, as typed: its name or its slug.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The other unit, as chosen among several of that name.</summary>
    public long? ParentId { get; init; }

    /// <summary>Units below that go along.</summary>
    public IReadOnlyList<long> Below { get; init; } = [];

    /// <summary>Card numbers, one a line.</summary>
    public string MemberNumbers { get; init; } = "";

    /// <summary>Number of the decision.</summary>
    public string DecisionNumber { get; init; } = "";

    /// <summary>"2026-09-25".</summary>
    public string DecidedOn { get; init; } = "";

    /// <summary>"2026-10-01".</summary>
    public string EffectiveOn { get; init; } = "";

    /// <summary>Version of the tree that the preview was made of; 0 before there was one.</summary>
    public long Seen { get; init; }

    /// <summary>Reads a posted form.</summary>
    public static ActFields Read(PostedForm form) => new()
    {
        Name = VietnameseText.OneLine(form.Text("Name")),
        Slug = form.Text("Slug").ToLowerInvariant(),
        Kind = form.Text("Kind"),
        Parent = VietnameseText.OneLine(form.Text("Parent")),
        ParentId = Number(form.Text("ParentId")),
        Below = [.. form.Texts("Below").Take(Most).Select(Number).OfType<long>().Distinct()],
        MemberNumbers = form.Text("MemberNumbers"),
        DecisionNumber = VietnameseText.OneLine(form.Text("DecisionNumber")),
        DecidedOn = form.Text("DecidedOn"),
        EffectiveOn = form.Text("EffectiveOn"),
        Seen = Number(form.Text("Seen")) ?? 0,
    };

    /// <summary>All values by form name, for the preview's hidden boxes.</summary>
    public IEnumerable<(string Name, string Value)> All() =>
        new[] { ("Name", Name), ("Slug", Slug), ("Kind", Kind), ("Parent", Parent), ("MemberNumbers", MemberNumbers), ("DecisionNumber", DecisionNumber), ("DecidedOn", DecidedOn), ("EffectiveOn", EffectiveOn) }
            .Concat(Below.Select(id => ("Below", id.ToString(CultureInfo.InvariantCulture)))).Where(value => value.Item2.Length > 0);

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
