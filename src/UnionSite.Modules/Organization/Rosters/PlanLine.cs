namespace UnionSite.Modules.Organization.Rosters;

/// <summary>What the preview says of a row.</summary>
/// <param name="Line">Row of the file.</param>
/// <param name="Verdict">What it is.</param>
/// <param name="Name">Name as it would be stored.</param>
/// <param name="Number">Number of the card; "" for none.</param>
/// <param name="BirthYear">Year of birth; null for none.</param>
/// <param name="Unit">Name of the unit; "" when it was not found.</param>
/// <param name="Group">Group of duplicates; "" for none.</param>
/// <param name="Faults">What is wrong, cell by cell.</param>
/// <param name="Notes">What else the reader should know.</param>
internal sealed record PlanLine(int Line, RosterVerdict Verdict, string Name, string Number, int? BirthYear, string Unit, string Group, IReadOnlyList<PlanFault> Faults, IReadOnlyList<string> Notes);
