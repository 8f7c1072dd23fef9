namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>A row of a sent table.</summary>
/// <param name="Line">Number of the row, as a spreadsheet shows it; from 1.</param>
/// <param name="Cells">What the cells show, at most <see cref="TableLimits.MaxColumns"/>; "" for an empty one.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>True when no cell holds anything.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}
