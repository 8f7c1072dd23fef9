namespace UnionSite.Cms.Admin.Items;

/// <summary>A line of a comparison, side by side; a side without the line is empty.</summary>
/// <param name="Before">The line in the first text.</param>
/// <param name="After">The line in the second text.</param>
public sealed record DifferenceRow(IReadOnlyList<DifferencePiece> Before, IReadOnlyList<DifferencePiece> After)
{
    /// <summary>True when both sides say the same.</summary>
    public bool IsSame => Before.Concat(After).All(piece => piece.Sign == ' ');
}
