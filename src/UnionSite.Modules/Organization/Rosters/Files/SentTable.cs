namespace UnionSite.Modules.Organization.Rosters.Files;

/// <summary>A sent table that can be read.</summary>
/// <param name="Rows">Rows with something in them, read one after another, once.</param>
/// <param name="Notes">What of the file is not read, in the language of the desk.</param>
internal sealed record SentTable(IEnumerable<TableRow> Rows, IReadOnlyList<string> Notes);
