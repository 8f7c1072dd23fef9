using UnionSite.Cms.Definitions;

namespace UnionSite.Cms.Admin.Items;

/// <summary>Blocks that stand together, with the groups inside.</summary>
/// <param name="Name">Heading; "" for blocks that no group names.</param>
/// <param name="Blocks">What stands in the group.</param>
public sealed record FormGroup(string Name, IReadOnlyList<FormBlock> Blocks)
{
    /// <summary>True when something in the group is wrong: it is shown open then.</summary>
    public bool HasErrors => Blocks.Any(block => block.HasErrors);

    /// <summary>The tabs; what names none comes first.</summary>
    public static IReadOnlyList<FormGroup> Tabs(IReadOnlyList<FormBlock> blocks) => Split(blocks, position => (position.Tab, position.TabOrder));

    /// <summary>The cards of this group.</summary>
    public IReadOnlyList<FormGroup> Cards => Split(Blocks, position => (position.Card, position.CardOrder));

    /// <summary>The columns of this group.</summary>
    public IReadOnlyList<FormGroup> Columns => Split(Blocks, position => (position.Column, position.ColumnOrder));

    // A group stands where its own position puts it; one of its members may say it for all. Without any, where it first appears.
    private static List<FormGroup> Split(IReadOnlyList<FormBlock> blocks, Func<FormPosition, (string Name, string Order)> by) =>
    [
        .. blocks.GroupBy(block => by(block.Position).Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key.Length > 0)
            .ThenBy(group => group.Select(block => by(block.Position).Order).FirstOrDefault(order => order.Length > 0) ?? "", DottedPosition.Order)
            .Select(group => new FormGroup(group.Key, [.. group])),
    ];
}
